import XML

/// What a workbook says about itself: its core, application and custom properties, as the file has them.
public struct WorkbookProperties: Hashable, Sendable {
  /// A property that a user or a program made up.
  public struct Custom: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The type, by the word of the file: `lpwstr`, `i4`, `r8`, `bool`, `filetime`.
    public let type: String
    /// The value, as the file has it.
    public let value: String
  }

  /// The title.
  public internal(set) var title: String?
  /// What it is about.
  public internal(set) var subject: String?
  /// Who made it.
  public internal(set) var creator: String?
  /// Words to find it by.
  public internal(set) var keywords: String?
  /// A remark.
  public internal(set) var comments: String?
  /// What kind of document it is.
  public internal(set) var category: String?
  /// Where it stands: "Draft", "Final".
  public internal(set) var status: String?
  /// Who saved it last.
  public internal(set) var lastModifiedBy: String?
  /// When it was made, in ISO 8601.
  public internal(set) var created: String?
  /// When it was saved last, in ISO 8601.
  public internal(set) var modified: String?
  /// The program that wrote it.
  public internal(set) var application: String?
  /// The version of that program.
  public internal(set) var applicationVersion: String?
  /// The company.
  public internal(set) var company: String?
  /// The creator's manager.
  public internal(set) var manager: String?
  /// The properties that a user or a program made up.
  public internal(set) var custom: [Custom] = []
}

extension Workbook {
  /// Reads what the workbook says about itself; properties that are not there are nil.
  public func properties() throws(WorkbookError) -> WorkbookProperties {
    try inWorkbook(file) {
      var properties = WorkbookProperties()
      for relationship in try package.relationships(of: "") where !relationship.isExternal {
        guard let entry = package.entry(relationship.target) else { continue }
        switch relationship.type {
        case .coreProperties: properties.readCore(try package.tree(entry))
        case .extendedProperties, .strictExtendedProperties: properties.readApplication(try package.tree(entry))
        case .customProperties, .strictCustomProperties: properties.readCustom(try package.tree(entry))
        default: break
        }
      }
      return properties
    }
  }
}

extension WorkbookProperties {
  fileprivate mutating func readCore(_ root: XMLElement) {
    func text(_ name: String) -> String? { root.child(name).flatMap { $0.text.isEmpty ? nil : $0.text } }
    (title, subject, creator, keywords) = (text("title"), text("subject"), text("creator"), text("keywords"))
    (comments, category, lastModifiedBy) = (text("description"), text("category"), text("lastModifiedBy"))
    (created, modified, status) = (text("created"), text("modified"), text("contentStatus"))
  }

  fileprivate mutating func readApplication(_ root: XMLElement) {
    func text(_ name: String) -> String? { root.child(name).flatMap { $0.text.isEmpty ? nil : $0.text } }
    (application, applicationVersion) = (text("Application"), text("AppVersion"))
    (company, manager) = (text("Company"), text("Manager"))
  }

  fileprivate mutating func readCustom(_ root: XMLElement) {
    custom = root.children("property").compactMap { element in
      guard let name = element.attribute("name"), let value = element.children.first else { return nil }
      return Custom(name: name, type: value.name, value: value.text)
    }
  }
}
