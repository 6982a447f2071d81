import Foundation
import Measures
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

extension Town {
    /// The tables that measures stand on.
    static let measureSchema =
        [PlatformMigrations.all] + PlatformMigrations.services + [MeasureMigrations.all]

    /// The year of work of the tests.
    static func year(_ number: Int = 2569) throws -> FiscalYear { try #require(FiscalYear(number)) }

    /// A town with an officer of the office and a member of staff of the finance division.
    static func withStaff(
        _ slug: String, on database: Database
    ) async throws -> (town: Town, officer: Act, staff: Act) {
        let town = try await found(slug, on: database)
        let officer = try await town.add("มะลิ ใจดี", "officer@\(slug).example", [.officer])
        let staff = try await town.add(
            "ชบา ขยัน", "staff@\(slug).example", [.staff], division: town.divisions.last)
        return (
            town, town.act(officer, [.officer], at: began + .minutes(5)),
            town.act(staff, [.staff], at: began + .minutes(6))
        )
    }
}

extension MeasureContent {
    /// A measure with all that one can say.
    static func borrowing(_ divisions: [Division.ID] = []) -> MeasureContent {
        MeasureContent(
            topic: 4, name: "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง", targets: ["i10", "i12"],
            issue: "การขอยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน",
            steps: ["ทำทะเบียนทรัพย์สินที่ให้ยืม", "เปิดแบบขอยืมออนไลน์", "ตรวจการส่งคืนทุกเดือน"],
            divisions: divisions, period: "ไตรมาสที่ ๒", outputs: ["ทะเบียนการยืม 1 เล่ม"],
            outcomes: ["คะแนนข้อ i10 เพิ่มเป็น 90"])
    }
}
