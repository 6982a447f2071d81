import Design
import HTTP
import Platform
import Testing
import ThaiText

@testable import EService

private let villages = ["หมู่ 1 บ้านริมธาร", "หมู่ 3 บ้านวังตะกู"]

/// Reads what was typed into one field.
private func reading(
    _ kind: ServiceField.Kind, _ typed: [String], isRequired: Bool = true
) -> (answer: FormAnswer?, error: String?) {
    var field = ServiceField("f", kind, Bilingual("คำตอบ", "answer"))
    field.isRequired = isRequired
    if kind == .choice || kind == .choices {
        field.choices = ["x", "y"].map { ServiceField.Choice($0, Bilingual("ก", "a")) }
    }
    if kind == .number { (field.least, field.most) = (1, 10) }
    var sheet = Sheet(FormFields(typed.map { ("answer-f", $0) }), .english)
    let today = ThaiDate(iso: "2026-11-23") ?? ThaiDate(daysSince1970: 0)
    let answer = sheet.answer(field, among: villages, on: today)
    return (answer, sheet.errors.first?.text)
}

@Suite("Answers as people type them") struct AnswerReadingTests {
    @Test(
        "What is meant is taken",
        arguments: [
            (ServiceField.Kind.text, " ไฟดับ  สามคืน ", FormAnswer.text("ไฟดับ สามคืน")),
            (.paragraph, "หนึ่ง\nสอง", .text("หนึ่ง\nสอง")), (.number, " ๗ ", .number(7)),
            (.money, "1,250.5", .money(125_050)), (.money, "๒๐", .money(2_000)),
            (.money, "0.01", .money(1)), (.identity, "1-1017-00203-45-0", .text("1101700203450")),
            (.phone, "๐๘๑ ๒๓๔ ๕๖๗๘", .text("0812345678")),
            (.choice, "y", .chosen(["y"])), (.village, "หมู่ 3 บ้านวังตะกู", .text("หมู่ 3 บ้านวังตะกู")),
            (.place, "15.87, 100.9925", .place(latitude: 15_870_000, longitude: 100_992_500)),
            (.place, "๑๕.๘๗,๑๐๐.๙", .place(latitude: 15_870_000, longitude: 100_900_000)),
            (.declaration, "yes", .declared),
        ])
    func taken(_ kind: ServiceField.Kind, _ typed: String, _ answer: FormAnswer) {
        let read = reading(kind, [typed])
        #expect(read.answer == answer)
        #expect(read.error == nil)
    }

    @Test("A day is read in the Buddhist era and in English")
    func days() throws {
        let day = try #require(ThaiDate(iso: "2026-11-21"))
        for typed in ["21 พ.ย. 2569", "๒๑/๑๑/๒๕๖๙", "21 November 2026", "2026-11-21"] {
            #expect(reading(.date, [typed]).answer == .day(day), "\(typed)")
        }
    }

    @Test("A day that must not be past is today or later; any other day may be past")
    func fromToday() throws {
        let today = try #require(ThaiDate(iso: "2026-11-23"))
        for (typed, isFromToday, isTaken) in [
            ("22 พ.ย. 2569", true, false), ("23 พ.ย. 2569", true, true),
            ("1 ธ.ค. 2570", true, true),
            ("22 พ.ย. 2569", false, true),
        ] {
            var field = ServiceField("f", .date, Bilingual("วันที่สะดวก", "day"))
            field.isFromToday = isFromToday
            var sheet = Sheet(FormFields([("answer-f", typed)]), .thai)
            #expect((sheet.answer(field, among: [], on: today) != nil) == isTaken, "\(typed)")
            #expect(sheet.isSound == isTaken)
        }
    }

    @Test(
        "What cannot be meant is refused with a sentence",
        arguments: [
            (ServiceField.Kind.text, String(repeating: "ก", count: 301)), (.text, "a\u{202E}b"),
            (.text, "two\nlines"), (.number, "11"), (.number, "0"), (.number, "3.5"),
            (.number, "99999999999999999999"), (.money, "0"), (.money, "-5"), (.money, "1.234"),
            (.money, "12345678901"), (.money, "5."), (.money, "ห้าบาท"), (.money, "1e3"),
            (.identity, "1101700203451"), (.phone, "081 234 567"), (.identity, "12"),
            (.date, "31 ก.พ. 2569"),
            (.date, "พรุ่งนี้"), (.choice, "z"), (.choices, "z"), (.village, "หมู่ 9"),
            (.place, "51.5, -0.1"), (.place, "15.87"), (.place, "nan, nan"),
            (.place, "15, 100, 3"), (.place, "inf, 100"),
        ])
    func refused(_ kind: ServiceField.Kind, _ typed: String) {
        let read = reading(kind, [typed])
        #expect(read.answer == nil)
        #expect(read.error != nil)
    }

    @Test("Nothing is refused where it must be answered, and taken where it need not be")
    func nothing() {
        for kind in ServiceField.Kind.allCases where kind != .photo && kind != .file {
            for typed in [[], [""], [" \n"]] {
                #expect(reading(kind, typed).error != nil, "\(kind)")
                let free = reading(kind, typed, isRequired: false)
                #expect(free.answer == nil && free.error == nil, "\(kind)")
            }
        }
    }

    @Test("Several may be chosen of choices, one of a choice; the order is the form's")
    func choices() {
        #expect(reading(.choices, ["y", "x", "y"]).answer == .chosen(["x", "y"]))
        #expect(reading(.choices, ["x", "z"]).error != nil)
        #expect(reading(.choice, ["x", "y"]).error != nil)
    }
}
