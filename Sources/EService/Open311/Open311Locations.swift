import HTTP
import Platform

extension EServiceLocations {
    /// The services that are shared, or the requests for them.
    static let open311List = PublicLocation("/open311/v2/{list}", Open311List.self)
    /// What is asked of whoever asks for a service.
    static let open311Definition = PublicLocation(
        "/open311/v2/services/{definition}", Open311Name.self)
    /// One request.
    static let open311Request = PublicLocation("/open311/v2/requests/{entry}", Open311Name.self)
    /// Giving a service's requests to programs, or no longer.
    static let sharing = Location("/work/services/manuals/{service}/sharing", ServiceCode.self)
}

/// In which form programs get an answer.
enum Open311Format: String, Sendable, Hashable, CaseIterable {
    case json, xml

    var type: String {
        switch self {
        case .json: "application/json; charset=utf-8"
        case .xml: "text/xml; charset=utf-8"
        }
    }
}

/// A name with its format, "street-light.json".
struct Open311Name: Sendable, Hashable, PathParameter {
    let name: String
    let format: Open311Format

    init(_ name: String, _ format: Open311Format) { (self.name, self.format) = (name, format) }

    /// A name of at most 60 signs before the last dot.
    init?(segment: String) {
        guard let dot = segment.lastIndex(of: "."),
            let format = Open311Format(rawValue: String(segment[dot...].dropFirst()))
        else { return nil }
        let name = String(segment[..<dot])
        guard (1...60).contains(name.utf8.count) else { return nil }
        (self.name, self.format) = (name, format)
    }

    /// "street-light.json".
    var segment: String { "\(name).\(format.rawValue)" }
}

/// "services.json", "requests.xml".
struct Open311List: Sendable, Hashable, PathParameter {
    enum Kind: String, Sendable, Hashable { case services, requests }

    let kind: Kind
    let format: Open311Format

    init(_ kind: Kind, _ format: Open311Format) { (self.kind, self.format) = (kind, format) }

    init?(segment: String) {
        guard let name = Open311Name(segment: segment), let kind = Kind(rawValue: name.name)
        else { return nil }
        (self.kind, format) = (kind, name.format)
    }

    var segment: String { "\(kind.rawValue).\(format.rawValue)" }
}
