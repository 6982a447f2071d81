/// Pieces that every part of an office file has.
enum OfficeXML {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"

    /// A relationships part of (id, type, target) entries.
    static func relationshipsPart(_ entries: [(id: String, type: String, target: String)]) -> String
    {
        let all = entries.map { entry in
            #"<Relationship Id="\#(entry.id)" Type="\#(entry.type)" Target="\#(entry.target)"/>"#
        }.joined()
        return declaration
            + #"<Relationships xmlns="\#(package)/relationships">\#(all)</Relationships>"#
    }
}
