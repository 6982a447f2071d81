import FoundationEssentials

/// The services with which every authority begins, from the file `Services/ready-made.json`.
public struct ReadyMadeServices: Sendable, Hashable {
    /// One of them.
    public struct Entry: Sendable, Hashable {
        /// What stands for it in addresses.
        public let code: ServiceCode
        /// What it is.
        public let content: ServiceContent
    }

    /// Why a file cannot be used.
    public enum Fault: Error, Sendable, Hashable {
        /// It is no such file, with what the reader said.
        case unreadable(String)
        /// Two services of one code.
        case twice(ServiceCode)
        /// A form that cannot be asked.
        case form(ServiceCode, FormIssue)
        /// The steps take another time than is promised.
        case time(ServiceCode)
        /// What is paid is not asked for.
        case payment(ServiceCode)
    }

    /// In the order of the file.
    public let entries: [Entry]
    /// For how many days after a decision its applicant may ask, once, that it is looked at again; 0 for never.
    public let reviewDays: Int

    /// Reads and checks a file.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let file: File
        do { file = try JSONDecoder().decode(File.self, from: Data(bytes)) } catch {
            throw .unreadable(String(describing: error))
        }
        var seen: Set<ServiceCode> = []
        for entry in file.services {
            guard seen.insert(entry.code).inserted else { throw .twice(entry.code) }
            if let issue = entry.content.form.issues.first { throw .form(entry.code, issue) }
            guard entry.content.isSumOfSteps else { throw .time(entry.code) }
            guard entry.content.isPaymentAsked else { throw .payment(entry.code) }
        }
        (entries, reviewDays) = (file.services, max(0, file.reviewDays ?? 0))
    }

    private struct File: Decodable {
        let reviewDays: Int?
        let services: [Entry]
    }
}

extension ReadyMadeServices.Entry: Decodable {
    private enum CodingKeys: String, CodingKey { case code }

    /// Reads the code beside the content.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        code = try container.decode(ServiceCode.self, forKey: .code)
        content = try ServiceContent(from: decoder)
    }
}

/// What stands for a service in addresses: small Latin letters, digits and hyphens, 1 to 40.
public struct ServiceCode: Sendable, Hashable, Codable {
    /// The code.
    public let text: String

    /// A code; nil for anything else.
    public init?(_ text: String) {
        let isCode =
            (1...40).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
        guard isCode else { return nil }
        self.text = text
    }

    /// Reads the bare text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = ServiceCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a code of small letters, digits and hyphens")
        }
        self = code
    }

    /// Writes the bare text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
