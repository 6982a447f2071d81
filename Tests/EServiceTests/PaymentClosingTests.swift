import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Requests that end while money is owed or here") struct PaymentClosingTests {
    private let bill = RequestBill.Seen(bill: 1, slip: 0)

    private func noon(_ iso: String = "2026-11-23") throws -> Timestamp {
        Timestamp(try #require(ThaiDate(iso: iso)))
    }

    private func end(
        _ draft: EventDraft, _ id: ServiceRequest.ID, in town: Town, at time: Timestamp
    ) async throws {
        let last = try await town.rows.read { try $0.request(id).standing.last }
        try await town.note(draft, on: id, after: last, at: time)
    }

    @Test(
        "Its applicant takes a request back only while no slip waits and nothing is paid",
        arguments: Trial.engines)
    func withdrawn(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let (town, time) = (try await Town.serving("rimthan", on: database), try noon())
            let (sent, paid, due) = (
                try await town.paying(.fixed(100), at: time).id,
                try await town.paying(.fixed(100), at: time).id,
                try await town.paying(.fixed(100), at: time).id
            )
            try await town.slip(of: sent, seen: 1, at: time)
            let seen = bill
            try await town.pay(by: town.console(at: time)) {
                _ = try $0.confirmPayment(of: paid, seen: seen, $1, $2)
            }
            for id in [sent, paid] {
                await #expect(throws: RequestRefusal.moneyIsHere) {
                    try await end(EventDraft(.withdrawn), id, in: town, at: time)
                }
                #expect(try await town.rows.read { try $0.request(id).standing.state.isOpen })
            }
            // The control: what is only owed holds nobody.
            try await end(EventDraft(.withdrawn), due, in: town, at: time)
            // Nor does a slip that was not the money.
            try await town.pay(by: town.console(at: time)) {
                try $0.refuseSlip(of: sent, "ไม่พบยอด", seen: .init(bill: 1, slip: 1), $1, $2)
            }
            try await end(EventDraft(.withdrawn), sent, in: town, at: time)
        }
    }

    @Test(
        "What is owed is let go of in so many words only, and is owed again once the request is open again",
        arguments: Trial.engines)
    func unpaid(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let (town, time) = (try await Town.serving("rimthan", on: database), try noon())
            let id = try await town.paying(.fixed(10_000), at: time).id
            var granted = EventDraft(.granted, "อนุญาต")
            await #expect(throws: RequestRefusal.unpaid("100.00")) {
                try await end(granted, id, in: town, at: time)
            }
            // The control: it is refused without a word about the money.
            let other = try await town.paying(.fixed(10_000), at: time).id
            try await end(EventDraft(.refused, "ไม่ครบ"), other, in: town, at: time)
            granted.isUnpaid = true
            try await end(granted, id, in: town, at: time)
            #expect(try await town.bill(of: id)?.state == .waived)
            let event = try await town.rows.read { try $0.events(of: id).last }
            #expect(event?.kind == .granted && event?.figure == 10_000)
            await #expect(throws: PaymentRefusal.notNow) {
                try await town.slip(of: id, seen: 1, at: time)
            }
            try await end(EventDraft(.reopened, "ปิดผิด"), id, in: town, at: time)
            #expect(try await town.bill(of: id)?.state == .due)
            try await town.slip(of: id, seen: 1, at: time)
            // A slip that waits is still looked at after the request is granted.
            try await end(granted, id, in: town, at: time)
            #expect(try await town.bill(of: id)?.state == .sent)
            // Where it is not enough, nothing is owed again.
            try await town.pay(by: town.console(at: time)) {
                try $0.refuseSlip(of: id, "มองไม่เห็น", seen: .init(bill: 1, slip: 1), $1, $2)
            }
            #expect(try await town.bill(of: id)?.state == .waived)
        }
    }

    @Test("Cash gives a receipt that says so, where no slip waits", arguments: Trial.engines)
    func cash(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let (town, time) = (try await Town.serving("rimthan", on: database), try noon())
            let (id, other) = (
                try await town.paying(.fixed(100), at: time).id,
                try await town.paying(.fixed(100), at: time).id
            )
            let seen = bill
            let receipt = try await town.pay(by: town.console(at: time)) {
                try $0.confirmPayment(of: id, inCash: true, seen: seen, $1, $2)
            }
            #expect(receipt.isCash)
            #expect(try await town.rows.read { try $0.receipt(of: id) }?.isCash == true)
            try await town.slip(of: other, seen: 1, at: time)
            await #expect(throws: PaymentRefusal.slipWaits) {
                try await town.pay(by: town.console(at: time)) {
                    _ = try $0.confirmPayment(
                        of: other, inCash: true, seen: .init(bill: 1, slip: 1), $1, $2)
                }
            }
            // The control: what came to the account is no cash.
            try await town.pay(by: town.console(at: time)) {
                _ = try $0.confirmPayment(of: other, seen: .init(bill: 1, slip: 1), $1, $2)
            }
            #expect(try await town.rows.read { try $0.receipt(of: other) }?.isCash == false)
        }
    }

    @Test(
        "While a slip waits nobody changes what is to be paid; once another is asked for, they do",
        arguments: Trial.engines)
    func amountOfSlip(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let (town, time) = (try await Town.serving("rimthan", on: database), try noon())
            let id = try await town.paying(.fixed(100), at: time).id
            try await town.slip(of: id, seen: 1, at: time)
            for satang: Int64 in [0, 5_000] {
                await #expect(throws: PaymentRefusal.slipWaits) {
                    try await town.pay(by: town.console(at: time)) {
                        _ = try $0.setAmount(satang, of: id, after: 1, $1, $2)
                    }
                }
            }
            #expect(try await town.rows.read { try $0.billStanding(of: id) }?.state == .sent)
            try await town.pay(by: town.console(at: time)) {
                try $0.refuseSlip(of: id, "ยอดผิด", seen: .init(bill: 1, slip: 1), $1, $2)
            }
            try await town.pay(by: town.console(at: time)) {
                _ = try $0.setAmount(5_000, of: id, after: 1, $1, $2)
            }
            #expect(try await town.rows.read { try $0.billStanding(of: id) }?.satang == 5_000)
        }
    }

    @Test("A request says what its money is for: what stands beside the amount")
    func purpose() async throws {
        try await Trial.sqlite.run(Town.serviceSchema) { database in
            let (town, time) = (try await Town.serving("rimthan", on: database), try noon())
            let contact = try await town.asking().contact
            let service = try await town.service("fee-payment")
            let request = try await town.received(
                NewRequest(
                    mark: String(repeating: "b", count: 64), service: service.id,
                    version: service.version, content: service.content,
                    answers: FormAnswers([
                        "fee": .chosen(["waste"]), "bill": .text("ข-12"), "amount": .money(2_000),
                    ]), contact: contact, channel: .web, code: .init(.system)), at: time)
            #expect(
                request.paidFor(.thai)
                    == "ชำระค่าธรรมเนียม: รายการ เก็บขนขยะ, เลขที่ใบแจ้งหรือเลขผู้ใช้ ข-12")
            let plain = try await town.paying(.fixed(100), at: time)
            #expect(plain.paidFor(.thai).hasPrefix(plain.content.name.thai))
            #expect(!plain.paidFor(.thai).contains(contact.name))
        }
    }
}
