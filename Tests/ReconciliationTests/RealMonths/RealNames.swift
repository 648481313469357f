/// Invented parties. Some share their first words, as real ones do.
enum RealNames {
  static let vendors = [
    "Harborview Printing Inc", "Harborview Medical Supply", "Acorn & Oak Landscaping", "Pacific Crest Janitorial LLC",
    "Blue Ridge Water Co", "Sunrise Bakery", "Keller & Sons Plumbing", "Metro Office Supply", "Tidewater Freight Lines",
    "Quantum Data Systems", "Redwood Legal Partners LLP", "Summit Roofing", "Cascade Uniform Service",
    "Delmar Insurance Brokers", "Evergreen Pest Control", "Fulton Street Media", "Granger Tool Rental",
    "Hollis Accounting Group", "Imperial Glass & Mirror", "Juno Telecom", "Kirkwood Catering", "Lakeside HVAC Services",
    "Monarch Packaging", "Northstar Security", "Oberlin Consulting", "Pinecrest Properties", "Quigley Auto Repair",
    "Riverbend Nursery", "Stonegate Elevator", "Trident Marine Services", "Upland Farms", "Vanguard Translations",
    "Whitfield Architects", "Xavier Signs", "York Electric Cooperative", "Zimmer Office Furniture", "Alder Bay Coffee",
    "Bristol Staffing Inc", "Copper Kettle Foods", "Dunes Pool Care", "Eastgate Waste Hauling", "Foxhall Studios",
    "Glenmore Dental Lab", "Hawthorne Books", "Ivory Coast Imports", "Jasmine Tea Traders", "Kodiak Cold Storage",
    "Linden Court Apartments", "Maple Leaf Courier", "Nimbus Cloud Hosting", "Orchid Event Rentals",
    "Palmetto Paper Products", "Regal Carpet Cleaning", "Sterling Alarm Co", "Teton Equipment", "Union Square Parking",
  ]

  static let abroad = ["Fabrika Novak DOO", "Osaka Denki KK", "Helsinge Design A/S", "Porto Azulejos Lda"]

  static let customers = [
    "Marigold Montessori", "Bayou Boat Works", "Cobblestone Inn", "Dogwood Yoga", "Elk Ridge Brewery",
    "Fiddlehead Cafe",
    "Gaslight Theatre", "Hickory Golf Club",
  ]

  static let people = [
    "Ana Prieto", "Ben Okafor", "Carla Meunier", "Dmitri Volkov", "Elena Brandt", "Farid Haddad", "Gita Raman",
    "Hugo Lindqvist", "Ines Calderon", "Jonas Weller", "Katya Morozova", "Liam Doherty", "Mina Sato", "Noah Feldman",
    "Olga Petrenko", "Pablo Reyes", "Quinn Abbott", "Rosa Delgado", "Samir Khoury", "Tessa Ward", "Uma Nair",
    "Victor Szabo", "Wanda Kowalski", "Xenia Pappas", "Yusuf Demir", "Zoe Marchetti",
  ]
}
