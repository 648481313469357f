/* The rows of WriteBenchmark through libxlsxwriter in its constant-memory mode.
   cc -O2 WritePeer.c -lxlsxwriter -o write-peer; write-peer out.xlsx 1000000 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static const char *words[] = {"Invoice", "payment", "for", "services", "rendered", "in", "October", "order",
                              "delivery", "account", "monthly", "rental", "of", "equipment", "supplies", "fee"};

static char *digits(char *at, uint64_t value, int width) {
  for (int place = width - 1; place >= 0; place--) {
    at[place] = '0' + value % 10;
    value /= 10;
  }
  return at + width;
}

static char *put(char *at, const char *text) {
  size_t length = strlen(text);
  memcpy(at, text, length);
  return at + length;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  uint64_t rows = strtoull(arguments[2], NULL, 10), state = 42;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = NULL, .use_zip64 = LXW_FALSE};
  lxw_workbook *book = workbook_new_opt(arguments[1], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Lines");
  lxw_format *day = workbook_add_format(book), *money = workbook_add_format(book);
  format_set_num_format(day, "yyyy\\-mm\\-dd");
  format_set_num_format(money, "#,##0.00");
  int64_t balance = 0;
  char text[160];
  for (uint64_t row = 0; row < rows; row++) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    uint64_t mixed = state >> 16;
    int64_t amount = (int64_t)(mixed % 2000000) - 1000000;
    balance += amount;
    worksheet_write_number(sheet, row, 0, 46000 + row % 365, day);
    worksheet_write_number(sheet, row, 1, 46000 + (row + 2) % 365, day);
    char *at = text;
    for (int word = 0; word < 4; word++) {
      at = put(at, words[(mixed >> (word * 4)) & 15]);
      *at++ = ' ';
    }
    at = digits(at, row, 7);
    *at = 0;
    worksheet_write_string(sheet, row, 2, text, NULL);
    at = put(text, "REF");
    at = digits(at, mixed % 10000000000ULL, 10);
    *at = 0;
    worksheet_write_string(sheet, row, 3, text, NULL);
    at = put(text, "Counterparty ");
    at = digits(at, (mixed >> 8) % 3000, 4);
    at = put(at, " & Sons");
    *at = 0;
    worksheet_write_string(sheet, row, 4, text, NULL);
    worksheet_write_number(sheet, row, 5, (double)amount / 100, money);
    worksheet_write_number(sheet, row, 6, (double)balance / 100, money);
    worksheet_write_string(sheet, row, 7, "USD", NULL);
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
