public import HTTP
import Platform

extension EServiceLocations {
    /// A service of which nothing is written yet.
    static let newService = Location("/work/services/new")
    /// The form of a service as it is being built.
    static let building = Location("/work/services/forms/{service}", ServiceCode.self)
    /// Moving a page or a question.
    static let order = Location("/work/services/forms/{service}/order", ServiceCode.self)
    /// Another page.
    static let newPage = Location("/work/services/forms/{service}/pages/new", ServiceCode.self)
    /// The title of a page.
    static let formPage = Location(
        "/work/services/forms/{service}/pages/{place}", ServiceCode.self, Int.self)
    /// Choosing what kind of question comes onto a page.
    static let kinds = Location(
        "/work/services/forms/{service}/pages/{place}/questions", ServiceCode.self, Int.self)
    /// Another question of a kind.
    static let newField = Location(
        "/work/services/forms/{service}/pages/{place}/questions/{kind}", ServiceCode.self,
        Int.self, ServiceField.Kind.self)
    /// A question.
    static let formField = Location(
        "/work/services/forms/{service}/questions/{field}", ServiceCode.self, String.self)
    /// Taking a page or a question out.
    static let formRemoval = Location(
        "/work/services/forms/{service}/removal/{part}", ServiceCode.self, FormPart.self)
    /// The form as residents would see it.
    static let preview = Location(
        "/work/services/forms/{service}/preview/{step}", ServiceCode.self, AskStep.self)
    /// Giving it to residents.
    static let formPublication = Location(
        "/work/services/forms/{service}/publication", ServiceCode.self)
    /// Going back to what residents see.
    static let formDiscarding = Location(
        "/work/services/forms/{service}/discarding", ServiceCode.self)
}

/// A page of a form by its place from 1, or a question by its name.
enum FormPart: Sendable, Hashable, PathParameter {
    case page(Int)
    case field(String)

    /// "page-2" or "question-q1".
    init?(segment: String) {
        if segment.hasPrefix("page-"), let place = Int(segment: String(segment.dropFirst(5))) {
            self = .page(place)
        } else if segment.hasPrefix("question-"), segment.utf8.count > 9 {
            self = .field(String(segment.dropFirst(9)))
        } else {
            return nil
        }
    }

    /// "page-2" or "question-q1".
    var segment: String {
        switch self {
        case .page(let place): "page-\(place)"
        case .field(let id): "question-\(id)"
        }
    }
}

extension ServiceField.Kind: PathParameter {
    /// A kind by its name.
    public init?(segment: String) { self.init(rawValue: segment) }

    /// Its name.
    public var segment: String { rawValue }
}
