import Platform
import PromptPay
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

/// Noon of a day in Thailand.
private func noon(_ iso: String) throws -> Timestamp { Timestamp(try #require(ThaiDate(iso: iso))) }

@Suite("The account to which residents pay") struct PayeeTests {
    @Test("Where a division confirms, nobody else does", arguments: Trial.engines)
    func division(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let finance = try #require(town.divisions.last)
            let clerk = try await town.add(
                "ชบา ขยัน", "c@example.go.th", [.staff], division: finance)
            let other = try await town.add(
                "มะลิ ใจดี", "m@example.go.th", [.staff, .officer], division: town.divisions.first)
            let payee = Payee(kind: .tax, number: "0994000165501", holder: "เทศบาลตำบลริมธารทอง")
            let id = try await town.paying(.fixed(100), at: Town.began).id
            let confirm = { @Sendable (person: Person.ID) in
                try await town.pay(by: town.act(person, [.staff])) {
                    try $0.confirmPayment(of: id, seen: .init(bill: 1, slip: 0), $1, $2)
                }
            }
            try await town.administer().changePayee(to: payee, division: finance, after: 0)
            await #expect(throws: PaymentRefusal.notYours) { try await confirm(other) }
            let receipt = try await confirm(clerk)
            #expect(receipt.payee == payee)
            // The control: where none is chosen, whoever works on requests may.
            try await town.administer().changePayee(to: payee, division: nil, after: 1)
            await #expect(throws: PaymentRefusal.paid(receipt.text)) { try await confirm(other) }
        }
    }

    @Test(
        "Only an administrator who just gave the password says where money goes",
        arguments: Trial.engines)
    func payee(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let payee = Payee(kind: .mobile, number: "0812345678", holder: "ป้ามานี")
            let officer = try await town.add("มะลิ ใจดี", "m@example.go.th", [.officer])
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(officer, [.officer]).changePayee(
                    to: payee, division: nil, after: 0)
            }
            await #expect(throws: AccountRefusal.confirmIdentity) {
                try await town.administer(at: Town.began + .minutes(11)).changePayee(
                    to: payee, division: nil, after: 0)
            }
            #expect(try await town.rows.read { try $0.paymentOffice() } == .unknown)
            try await town.administer().changePayee(to: payee, division: nil, after: 0)
            await #expect(throws: ServiceRefusal.changedMeanwhile) {
                try await town.administer().changePayee(to: nil, division: nil, after: 0)
            }
            #expect(try await town.rows.read { try $0.paymentOffice() }.payee == payee)
        }
    }

    @Test("What was paid stays, and another authority sees nothing of it", arguments: Trial.engines)
    func kept(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let time = try noon("2026-11-23")
            let id = try await town.paying(.fixed(100), at: time).id
            try await town.slip(of: id, seen: 1, at: time)
            try await town.administer().changePayee(
                to: Payee(kind: .mobile, number: "0812345678", holder: "เทศบาล"), division: nil,
                after: 0)
            try await town.pay(by: town.console(at: time)) {
                _ = try $0.confirmPayment(of: id, seen: .init(bill: 1, slip: 1), $1, $2)
            }
            #expect(try await other.bill(of: id) == nil)
            #expect(try await other.rows.read { try $0.receipt(of: id) } == nil)
            for statement: Statement in [
                "UPDATE service_receipt SET number = 9", "DELETE FROM service_receipt",
                "UPDATE service_bill SET satang = 1", "DELETE FROM service_slip",
                "UPDATE service_payee SET number = ''",
            ] {
                await #expect(throws: (any Error).self) {
                    try await town.rows.write { _ = try $0.change(statement) }
                }
            }
            _ = try? await other.rows.write {
                _ = try $0.change("UPDATE service_payment SET satang = 1")
            }
            #expect(try await town.bill(of: id)?.satang == 100)
        }
    }

    @Test("A code names receiver, amount and reference", arguments: Payee.Kind.allCases)
    func code(_ kind: Payee.Kind) throws {
        let number =
            switch kind {
            case .tax: "0994000165501"
            case .biller: "099400016550100"
            case .mobile: "0812345678"
            case .wallet: "140000123456789"
            }
        let payee = Payee(kind: kind, number: number, holder: "เทศบาล")
        let text = try #require(payee.code(satang: 125_050, reference: "7K4M29QPXW")).text
        #expect(text.contains(kind == .mobile ? "0066812345678" : number))
        #expect(text.contains("54071250.50"))
        #expect(text.contains(kind == .biller ? "02107K4M29QPXW" : "621405107K4M29QPXW"))
        #expect(payee.written.filter { $0 != " " } == number)
        #expect(payee.code(satang: 0, reference: "7K4M29QPXW") == nil)
    }
}
