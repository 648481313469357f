// Debian's libxml2 is built with ICU, and its headers then pull ICU's in, which clash with those of Foundation wherever both
// are seen. Nothing here uses that part of libxml2 (the converters inside of encoding handlers).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
