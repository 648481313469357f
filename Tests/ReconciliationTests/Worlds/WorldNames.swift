/// Invented names. No two vendors share their first eight letters, so a cut name still tells them apart.
enum WorldNames {
  static let vendors = [
    "Ashgrove Printing", "Birchwood Packaging Inc", "Calloway Auto Fleet", "Driftwood Signs", "Elmhurst Testing Labs",
    "Fairwater Pools", "Gableton Roofing Co", "Hearthstone Kitchens", "Inkwell Translations", "Jasperine Tool Works",
    "Knollwood Fire Protection", "Lindenau Pest Control", "Mosaic Tile & Stone", "Nettlecreek Farms",
    "Orchard Street Media LLC", "Palisade Glass", "Quillfeather Temps", "Rosewood Millwork", "Silverline Alarm",
    "Tanglewood Nursery", "Umberland Creative Studio", "Verbena Botanicals", "Westmark Elevator", "Yarrowby Telecom",
    "Zephyrine HVAC Services", "Bluestem Electric Co-op", "Cobaltine Ink & Toner", "Dunmorrow Legal Group PLLC",
    "Evergreen Waste Hauling", "Foxgloves Catering", "Granite State Insurance Agency", "Harrowgate CPAs",
    "Ironbridge Security", "Juniperus Medical Waste", "Kestrel Uniform Rental", "Lantern Hill Marketing",
    "Maplewood Properties LLC", "Nightingale Staffing", "Oaklines Office Furniture", "Peregrine IT Services",
  ]

  static let foreignVendors = ["Atelier Corvina SRL", "Sakuragawa Trading KK", "Nordhavn Marine A/S"]

  static let customers = ["Timberline Camp", "Wickford Marina", "Saltbox Interiors", "Brightwater Yoga"]
}
