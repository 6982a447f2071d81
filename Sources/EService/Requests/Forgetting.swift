import Platform
import SQL
import ThaiText

/// How long an authority knows who asked for something.
enum RequestRetention {
    /// From the day on which the request was decided or withdrawn.
    static let days = 365

    /// What residents are told before they send, and staff beside a request.
    static let promise = Bilingual(
        "ชื่อ เบอร์โทร คำตอบ ข้อความ และไฟล์ในคำขอนี้จะถูกลบเมื่อครบ 1 ปีหลังเรื่องเสร็จ เหลือเพียงจำนวนในสถิติ",
        "Name, telephone, answers, messages and files of this request are erased one year after it is done; only its number in the statistics stays."
    )

    /// What stands in the place of a name and a number that were erased.
    static let noName = "–"
    static let noPhone = "000000000"

    /// The first moment that is too late for a request to be forgotten on a day: those closed before it are.
    static func end(on today: ThaiDate) -> Timestamp {
        Timestamp(startOf: today) - .days(Int64(days) - 1)
    }

    /// Which requests are to be forgotten on a day.
    fileprivate static func due(on today: ThaiDate) -> Statement {
        """
        SELECT s.request FROM own_service_request_standing s
        WHERE s.is_open = 0 AND s.closed < \(end(on: today))
            AND NOT EXISTS (
                SELECT 1 FROM own_service_request_erasure e WHERE e.request = s.request)
        """
    }
}

extension ReadTransaction {
    /// The finished requests of which the person is still known though the time is over.
    func requestsToForget(on today: ThaiDate) throws -> [ServiceRequest.ID] {
        try rows("\(sql: RequestRetention.due(on: today)) ORDER BY s.request").map {
            try $0["request"]
        }
    }

    /// Whether a request is one of them.
    func isToForget(_ id: ServiceRequest.ID, on today: ThaiDate) throws -> Bool {
        try row("\(sql: RequestRetention.due(on: today)) AND s.request = \(id)") != nil
    }
}

extension Act {
    /// Forgets who was behind a finished request and what was written and sent with it; what it counts for stays.
    ///
    /// Does nothing where another node was faster.
    func forgetPerson(of id: ServiceRequest.ID) async throws {
        try await changeAtItsHour { transaction in
            guard try transaction.isToForget(id, on: Bangkok(time).date) else { return .nothing }
            let request = try transaction.request(id)
            let papers = try transaction.events(of: id).compactMap(\.file)
            let sent = try transaction.eventFiles(of: id).map(\.file)
            try transaction.change(
                """
                INSERT INTO service_request_erasure (authority, request, since)
                VALUES (\(authority), \(id), \(time))
                """)
            try transaction.change(
                """
                UPDATE service_request SET answers = \(try RowText.json(FormAnswers())),
                    name = \(RequestRetention.noName), phone = \(RequestRetention.noPhone),
                    mail = NULL
                WHERE authority = \(authority) AND id = \(id)
                """)
            try transaction.change(
                """
                UPDATE service_request_event SET text = '', file = NULL
                WHERE authority = \(authority) AND request = \(id)
                """)
            try VisitorFiles.keep(
                request.answers.allFiles + sent + transaction.slips(of: id).map(\.file),
                until: time,
                in: transaction)
            for paper in try transaction.read(Files.files(papers)) {
                try Files.forget(paper, at: time, in: transaction)
            }
            return Done(AuditNote(.requestErased, [.number(id.rawValue)]))
        }
    }
}
