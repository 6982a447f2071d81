import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

/// Noon of a day in Thailand.
private func noon(_ iso: String) throws -> Timestamp { Timestamp(try #require(ThaiDate(iso: iso))) }

@Suite("Payments for requests") struct PaymentTests {
    @Test(
        "A fixed fee is billed as the request comes, a stated one as it was stated",
        arguments: Trial.engines)
    func billed(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let fixed = try await town.paying(.fixed(12_345), at: time)
            #expect(
                try await town.bill(of: fixed.id)
                    == RequestBill(state: .due, satang: 12_345, number: 1, slip: 0, changed: time))
            let events = try await town.rows.read { try $0.events(of: fixed.id) }
            #expect(events.map(\.kind) == [.received, .billed])
            #expect(events.last?.figure == 12_345)
            let free = try await town.paying(nil, at: time)
            #expect(try await town.bill(of: free.id) == nil)
            let byStaff = try await town.paying(.byStaff, at: time)
            #expect(try await town.bill(of: byStaff.id) == nil)
            let service = try await town.service("fee-payment")
            let stated = try await town.received(
                NewRequest(
                    mark: String(repeating: "b", count: 64), service: service.id,
                    version: service.version, content: service.content,
                    answers: FormAnswers(["fee": .chosen(["waste"]), "amount": .money(2_000)]),
                    contact: fixed.contact, channel: .web, code: RequestCode(.system)), at: time)
            #expect(try await town.bill(of: stated.id)?.satang == 2_000)
        }
    }

    @Test(
        "An amount is set over the one that was seen, and nothing is over the one that is paid",
        arguments: Trial.engines)
    func amounts(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.byStaff, at: time).id
            let act = town.console(at: time)
            let set = { @Sendable (satang: Int64, known: Int) in
                try await town.pay(by: act) {
                    _ = try $0.setAmount(satang, of: id, after: known, $1, $2)
                }
            }
            try await set(50_000, 0)
            await #expect(throws: PaymentRefusal.changedMeanwhile) { try await set(60_000, 0) }
            try await set(0, 1)
            #expect(try await town.bill(of: id)?.state == RequestBill.State.none)
            await #expect(throws: PaymentRefusal.noBill) {
                try await town.slip(of: id, seen: 2, at: time)
            }
            try await set(70_000, 2)
            await #expect(throws: PaymentRefusal.changedMeanwhile) {
                try await town.slip(of: id, seen: 1, at: time)
            }
            try await town.slip(of: id, seen: 3, at: time)
            let receipt = try await town.pay(by: act) {
                try $0.confirmPayment(of: id, seen: .init(bill: 3, slip: 1), $1, $2)
            }
            #expect(receipt.text == "1/2570" && receipt.satang == 70_000)
            await #expect(throws: PaymentRefusal.paid("1/2570")) { try await set(1, 3) }
            await #expect(throws: PaymentRefusal.paid("1/2570")) {
                try await town.slip(of: id, seen: 3, at: time)
            }
        }
    }

    @Test("A slip that is refused is sent again, up to ten times", arguments: Trial.engines)
    func refused(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(100), at: time).id
            let act = town.console(at: time)
            for number in 1...RequestBill.mostSlips {
                try await town.slip(of: id, seen: 1, at: time)
                await #expect(throws: PaymentRefusal.changedMeanwhile) {
                    try await town.pay(by: act) {
                        try $0.refuseSlip(
                            of: id, "มองไม่เห็นยอด", seen: .init(bill: 1, slip: number - 1), $1, $2)
                    }
                }
                try await town.pay(by: act) {
                    try $0.refuseSlip(
                        of: id, "มองไม่เห็นยอด", seen: .init(bill: 1, slip: number), $1, $2)
                }
                #expect(try await town.bill(of: id)?.state == .returned)
            }
            await #expect(throws: PaymentRefusal.tooManySlips) {
                try await town.slip(of: id, seen: 1, at: time)
            }
            await #expect(throws: PaymentRefusal.notNow) {
                try await town.pay(by: act) {
                    try $0.refuseSlip(of: id, "อีกครั้ง", seen: .init(bill: 1, slip: 10), $1, $2)
                }
            }
        }
    }

    @Test(
        "Of two who confirm at once one gives a receipt; the series has no gap and no number twice",
        arguments: Trial.engines)
    func atOnce(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let time = try noon("2026-11-23")
            var ids: [ServiceRequest.ID] = []
            for _ in 1...20 {
                ids.append(try await town.paying(.fixed(100), at: time).id)
            }
            let act = town.console(at: time)
            let outcomes = await withTaskGroup(of: Result<Int64, any Error>.self) { group in
                for id in ids + ids + ids {
                    group.addTask {
                        do {
                            return .success(
                                try await town.pay(by: act) {
                                    try $0.confirmPayment(
                                        of: id, seen: .init(bill: 1, slip: 0), $1, $2)
                                }.number)
                        } catch { return .failure(error) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let numbers = outcomes.compactMap { try? $0.get() }
            #expect(numbers.sorted() == (1...20).map { Int64($0) })
            let told = outcomes.compactMap { outcome -> PaymentRefusal? in
                if case .failure(let error) = outcome { error as? PaymentRefusal } else { nil }
            }
            #expect(told.count == 40)
            #expect(told.allSatisfy { if case .paid = $0 { true } else { false } })
            // Another authority counts for itself.
            let theirs = try await other.paying(.fixed(100), at: time).id
            let first = try await other.pay(by: other.console(at: time)) {
                try $0.confirmPayment(of: theirs, seen: .init(bill: 1, slip: 0), $1, $2)
            }
            #expect(first.text == "1/2570")
        }
    }

    @Test("What fails after a number was given leaves no gap", arguments: Trial.engines)
    func undone(_ engine: Trial) async throws {
        struct Interrupted: Error {}
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let time = try noon("2026-11-23")
            let (lost, kept) = (
                try await town.paying(.fixed(100), at: time).id,
                try await town.paying(.fixed(100), at: time).id
            )
            let act = town.console(at: time)
            await #expect(throws: Interrupted.self) {
                try await town.pay(by: act) { act, holidays, transaction in
                    _ = try act.confirmPayment(
                        of: lost, seen: .init(bill: 1, slip: 0), holidays, transaction)
                    throw Interrupted()
                }
            }
            let receipt = try await town.pay(by: act) {
                try $0.confirmPayment(of: kept, seen: .init(bill: 1, slip: 0), $1, $2)
            }
            #expect(receipt.number == 1)
            #expect(try await town.bill(of: lost)?.state == .due)
        }
    }

    @Test(
        "The series begins anew with the fiscal year, at midnight in Thailand",
        arguments: Trial.engines)
    func years(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let midnight = try noon("2027-10-01") + .hours(-12)
            var texts: [String] = []
            for time in [
                midnight + .hours(-48), Timestamp(milliseconds: midnight.milliseconds - 1),
                midnight, midnight + .hours(1),
            ] {
                let id = try await town.paying(.fixed(100), at: time).id
                texts.append(
                    try await town.pay(by: town.console(at: time)) {
                        try $0.confirmPayment(of: id, seen: .init(bill: 1, slip: 0), $1, $2)
                    }.text)
            }
            #expect(texts == ["1/2570", "2/2570", "1/2571", "2/2571"])
        }
    }
}
