import Outbound
import Platform
import SQL
import ThaiText

/// One message to one address: what it tells, and what came of sending it.
struct HookDelivery: Sendable, Hashable {
    /// Why it did not arrive. Never rename a case: rows hold its raw value.
    enum Failure: String, Sendable, Hashable {
        case answered, inside, slow, untrusted, unreachable, impossible, paused, sealed

        var wording: Bilingual {
            switch self {
            case .answered: Bilingual("ปลายทางตอบว่าไม่รับ", "The receiver did not take it")
            case .inside:
                Bilingual(
                    "ที่อยู่นี้ชี้ไปในเครือข่ายภายใน จึงไม่ส่ง",
                    "The address leads inside a network; nothing is sent there")
            case .slow: Bilingual("ปลายทางไม่ตอบใน 10 วินาที", "No answer within 10 seconds")
            case .untrusted:
                Bilingual("ใบรับรองของปลายทางไม่ถูกต้อง", "The receiver's certificate is not right")
            case .unreachable: Bilingual("ติดต่อปลายทางไม่ได้", "The receiver cannot be reached")
            case .impossible: Bilingual("เครื่องนี้ส่งออกไปไม่ได้", "This installation cannot send")
            case .paused: Bilingual("พักการแจ้งอยู่ จึงไม่ส่ง", "Not sent: it was paused")
            case .sealed:
                Bilingual(
                    "เปิดรหัสลับไม่ได้ เพิ่มที่อยู่ใหม่", "The secret does not open; add the address anew")
            }
        }
    }

    let hook: Hook.ID
    let key: String
    let event: String
    let request: ServiceRequest.ID?
    let state: String?
    let happened: Timestamp
    let tries: Int
    let status: Int?
    let failure: Failure?
    let delivered: Timestamp?
    let givenUp: Timestamp?

    init(_ row: Row) throws {
        (hook, key, event) = (try row["hook"], try row["key"], try row["event"])
        (request, state, happened) = (try row["request"], try row["state"], try row["happened"])
        (tries, status) = (try row["tries"], try row["status"])
        let name: String? = try row["failure"]
        failure = name.flatMap(Failure.init)
        (delivered, givenUp) = (try row["delivered"], try row["given_up"])
    }

    var isTest: Bool { event == HookEvent.test }
    var isOver: Bool { delivered != nil || givenUp != nil }
}

extension OpeningAnswer {
    /// The status that came; nil where nothing answered.
    var hookStatus: Int? {
        if case .answered(let status, _) = self { status } else { nil }
    }

    /// Whether the receiver took what was sent.
    var isTaken: Bool { hookStatus.map((200..<300).contains) ?? false }

    /// Why it did not.
    var hookFailure: HookDelivery.Failure {
        switch self {
        case .answered, .circling: .answered
        case .inside: .inside
        case .slow: .slow
        case .untrusted: .untrusted
        case .unreachable: .unreachable
        case .noLibrary: .impossible
        }
    }
}

extension ReadTransaction {
    /// What was sent to an address, the latest first.
    func hookDeliveries(of id: Hook.ID, atMost most: Int = 50) throws -> [HookDelivery] {
        try rows(
            """
            SELECT * FROM own_service_hook_delivery WHERE hook = \(id)
            ORDER BY happened DESC, key DESC LIMIT \(most)
            """
        ).map(HookDelivery.init)
    }

    /// One delivery; nil where there is none.
    func hookDelivery(_ key: String, of id: Hook.ID) throws -> HookDelivery? {
        try row("SELECT * FROM own_service_hook_delivery WHERE hook = \(id) AND key = \(key)")
            .map(HookDelivery.init)
    }
}

extension WriteTransaction {
    /// Notes what came of a try: why it did not arrive, nil where it did, and the status that came.
    func note(
        _ failure: HookDelivery.Failure?, _ status: Int?, of delivery: HookDelivery,
        try number: Int, at now: Timestamp
    ) throws {
        let delivered: Timestamp? = failure == nil ? now : nil
        try change(
            """
            UPDATE service_hook_delivery SET tries = \(number), tried = \(now),
                status = \(status),
                failure = \(failure?.rawValue), delivered = \(delivered)
            WHERE authority = scope() AND hook = \(delivery.hook) AND key = \(delivery.key)
                AND delivered IS NULL AND given_up IS NULL
            """)
    }

    /// Notes that a delivery is tried no more; false where it was over before.
    func giveUp(
        _ delivery: HookDelivery, _ failure: HookDelivery.Failure?, at now: Timestamp
    ) throws -> Bool {
        let name = failure?.rawValue ?? delivery.failure?.rawValue
        return try change(
            """
            UPDATE service_hook_delivery SET given_up = \(now), failure = \(name)
            WHERE authority = scope() AND hook = \(delivery.hook) AND key = \(delivery.key)
                AND delivered IS NULL AND given_up IS NULL
            """) == 1
    }
}
