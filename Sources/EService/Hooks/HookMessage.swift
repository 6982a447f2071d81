import Cryptography
import FoundationEssentials
import Platform

/// What is sent to another system, and the proof of who sent it (Standard Webhooks, symmetric).
///
/// Nothing in it is of a person: no name, number, word, file nor tracking code.
struct HookMessage: Sendable, Hashable {
    /// The same however often it is sent.
    let id: String
    let event: String
    let happened: Timestamp
    /// The authority's short name.
    let authority: String
    /// nil for a test.
    var about: About?

    /// The request that it is about.
    struct About: Sendable, Hashable {
        /// Its number in the workspace.
        let request: ServiceRequest.ID
        let service: String
        let state: String
        let isOpen: Bool
        /// Its address for programs; nil where its service does not share its requests.
        let link: String?
    }

    /// The message as JSON.
    var json: String {
        var data: [Open311Value.Field] = [.init("authority", .text(authority))]
        if let about {
            let number = String(about.request.rawValue)
            data += [
                .init("request", .text(number)), .init("service_code", .text(about.service)),
                .init("state", .text(about.state)),
                .init("status", .text(about.isOpen ? "open" : "closed")),
            ]
            if let link = about.link {
                data += [.init("service_request_id", .text(number)), .init("url", .text(link))]
            }
        }
        return Open311Value.fields([
            .init("type", .text(event)), .init("id", .text(id)),
            .init("timestamp", .text(Bangkok(happened).iso8601)), .init("data", .fields(data)),
        ]).json
    }

    /// The lines of the head under which a text is sent at a moment.
    func heads(of text: String, at now: Timestamp, secret: [UInt8]) -> [String] {
        let seconds = String(now.milliseconds / 1_000)
        let code = MessageCode.sha256(Array("\(id).\(seconds).\(text)".utf8), key: secret)
        return [
            "Content-Type: application/json", "webhook-id: \(id)", "webhook-timestamp: \(seconds)",
            "webhook-signature: v1,\(Data(code).base64EncodedString())",
        ]
    }

    /// A secret as its receiver enters it.
    static func text(ofSecret secret: [UInt8]) -> String {
        "whsec_" + Data(secret).base64EncodedString()
    }
}
