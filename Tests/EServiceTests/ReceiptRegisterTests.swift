import HTML
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Receipts that are taken back") struct ReceiptRegisterTests {
    private func noon(_ iso: String) throws -> Timestamp {
        Timestamp(try #require(ThaiDate(iso: iso)))
    }

    private func confirm(_ town: Town, _ id: ServiceRequest.ID, at time: Timestamp) async throws
        -> PaymentReceipt
    {
        try await town.pay(by: town.console(at: time)) {
            try $0.confirmPayment(of: id, seen: .init(bill: 1, slip: 0), $1, $2)
        }
    }

    private func cancel(_ town: Town, _ id: ServiceRequest.ID, at time: Timestamp) async throws {
        try await town.pay(by: town.console(at: time)) {
            _ = try $0.cancelReceipt(
                of: id, "ยอดของมานีผิด", seen: .init(bill: 1, slip: 0), $1, $2)
        }
    }

    private func register(_ town: Town) async throws -> ReceiptRegister {
        let year = try #require(FiscalYear(2570))
        return try await town.rows.read { try $0.receiptRegister(of: year) }
    }

    @Test(
        "The number stays used, the next receipt has the next one, and the sum counts it once",
        arguments: Trial.engines)
    func again(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(12_345), at: time).id
            let first = try await confirm(town, id, at: time)
            // The control: what counts is not confirmed twice.
            await #expect(throws: PaymentRefusal.paid(first.text)) {
                _ = try await confirm(town, id, at: time)
            }
            try await cancel(town, id, at: time)
            #expect(try await town.bill(of: id)?.state == .due)
            #expect(try await town.rows.read { try $0.receipt(of: id) } == nil)
            await #expect(throws: PaymentRefusal.changedMeanwhile) {
                try await cancel(town, id, at: time)
            }
            let second = try await confirm(town, id, at: time)
            #expect([first.number, second.number] == [1, 2])
            let register = try await register(town)
            #expect(register.lines.map(\.number) == [1, 2] && register.satang == 12_345)
            #expect(register.lines.map { $0.cancelled == nil } == [false, true])
            let rows = register.rows(.thai)
            #expect(rows.first?.last?.contains("ยอดของมานีผิด") == true)
            #expect(rows.last?[4] == "123.45")
            #expect(rows.allSatisfy { $0.count == ReceiptRegisterPage.header.count })
        }
    }

    @Test("Every line says by what way it was paid, and each way has its own sum")
    func ways() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            for (satang, isCash) in [(Int64(20_000), true), (12_345, false), (5_000, true)] {
                let id = try await town.paying(.fixed(satang), at: time).id
                try await town.pay(by: town.console(at: time)) {
                    _ = try $0.confirmPayment(
                        of: id, inCash: isCash, seen: .init(bill: 1, slip: 0), $1, $2)
                }
            }
            // The control: what was taken back is in no sum.
            let first = try #require(try await register(town).lines.first)
            try await cancel(town, first.request, at: time)
            let register = try await register(town)
            #expect(register.lines.map(\.isCash) == [true, false, true])
            #expect(register.satang(inCash: true) == 5_000)
            #expect(register.satang(inCash: false) == 12_345 && register.satang == 17_345)
            let rows = register.rows(.thai).map { Array($0[4...5]) }
            #expect(
                rows == [
                    ["200.00", "เงินสด"], ["123.45", "โอน/พร้อมเพย์"], ["50.00", "เงินสด"],
                    ["123.45", "โอน/พร้อมเพย์"], ["50.00", "เงินสด"], ["173.45", ""],
                ])
            let page = ReceiptRegisterPage(register: register, years: [], language: .thai)
            let text = String(decoding: page.bytes(), as: UTF8.self)
            #expect(text.contains("โอน/พร้อมเพย์ 123.45 บาท · เงินสด 50.00 บาท"))
        }
    }

    @Test("A wrong amount is put right after the receipt was taken back, of a decided request too")
    func corrected() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(12_345), at: time).id
            let last = try await town.rows.read { try $0.request(id).standing.last }
            var draft = EventDraft(.granted, "อนุญาต")
            draft.isUnpaid = true
            try await town.note(draft, on: id, after: last, at: time)
            let first = try await confirm(town, id, at: time)
            // The control: what is paid is not changed.
            await #expect(throws: PaymentRefusal.paid(first.text)) {
                try await setAmount(town, id, at: time)
            }
            try await cancel(town, id, at: time)
            try await setAmount(town, id, at: time)
            let second = try await town.pay(by: town.console(at: time)) {
                try $0.confirmPayment(of: id, seen: .init(bill: 2, slip: 0), $1, $2)
            }
            #expect(second.satang == 20_000 && second.number == 2)
        }
    }

    private func setAmount(
        _ town: Town, _ id: ServiceRequest.ID, at time: Timestamp
    ) async throws {
        try await town.pay(by: town.console(at: time)) {
            _ = try $0.setAmount(20_000, of: id, after: 1, $1, $2)
        }
    }

    @Test(
        "Rows hold one receipt that counts, and no taking back is undone",
        arguments: Trial.engines)
    func kept(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(12_345), at: time).id
            _ = try await confirm(town, id, at: time)
            let another: Statement = """
                INSERT INTO service_receipt (authority, year, number, request, bill, satang, payee,
                    since)
                VALUES (scope(), 2570, 9, \(id), 1, 12345, 0, 0)
                """
            await #expect(throws: (any Error).self) {
                try await town.rows.write { _ = try $0.change(another) }
            }
            try await cancel(town, id, at: time)
            for statement: Statement in [
                "DELETE FROM service_receipt_cancellation WHERE authority = scope()",
                "UPDATE service_receipt_cancellation SET number = 2 WHERE authority = scope()",
                "DELETE FROM service_receipt WHERE authority = scope()",
            ] {
                await #expect(throws: (any Error).self, "\(statement)") {
                    try await town.rows.write { _ = try $0.change(statement) }
                }
            }
            // The control: once it was taken back, another counts.
            try await town.rows.write { _ = try $0.change(another) }
        }
    }

    @Test("Why it was taken back is forgotten with the person; number, day and amount stay")
    func forgotten() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(12_345), at: time).id
            _ = try await confirm(town, id, at: time)
            try await cancel(town, id, at: time)
            let last = try await town.rows.read { try $0.request(id).standing.last }
            var draft = EventDraft(.granted, "เสร็จ")
            draft.isUnpaid = true
            try await town.note(draft, on: id, after: last, at: time)
            try await RequestRetention.forget(in: database, at: noon("2027-12-01"))
            let line = try #require(try await register(town).lines.first)
            #expect(line.cancelled != nil && line.reason.isEmpty && line.satang == 12_345)
        }
    }
}
