import HTML
import ThaiText

/// Scores as bars, lines, shapes and small multiples.
struct SpecimenOfCharts: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-charts", Bilingual("แผนภูมิ", "Charts")(language)) {
            ScoreTotal(
                Bilingual("คะแนนรวม", "Total")(language), "95.33",
                LevelBadge(.good, Bilingual("ผ่านดี", "Good")(language)),
                note: Bilingual("สูงกว่าปีก่อน 3.69 คะแนน", "3.69 above last year")(language),
                parts: (
                    Bilingual("สามเครื่องมือ", "Three instruments")(language), instruments,
                    Bilingual("ขีดตั้งคือเกณฑ์ 85 และ 95", "The ticks are 85 and 95")(language)
                ))
            div(.class("grid split--even")) {
                radar
                line
            }
            div(.class("grid split--even")) {
                bars
                div(.class("chart stack")) {
                    h3 { Bilingual("คำตอบข้อ i10", "Answers to i10")(language) }
                    Distribution(
                        [("5", 31), ("4", 1), ("3", 0), ("2", 1), ("1", 2), ("0", 5)],
                        sentence: Bilingual(
                            "มากที่สุด 31 · มาก 1 · น้อย 1 · น้อยที่สุด 2 · ไม่มี 5 คน (n = 40)",
                            "Most 31 · much 1 · little 1 · least 2 · none 5 (n = 40)")(language))
                    ProgressBar(
                        Bilingual("เสร็จ 5 จาก 7 เรื่อง", "5 of 7 done")(language), done: 5, of: 7)
                }
            }
            multiples
            timeline
        }
    }

    private var timeline: GanttChart {
        GanttChart(
            ChartWords(
                Bilingual("ช่วงเวลาของมาตรการ", "When the measures run")(language),
                Bilingual("เสร็จ 1 จาก 4 มาตรการ", "1 of 4 measures done")(language),
                id: "specimen-timeline", language),
            marks: [Bilingual("ต.ค.", "Oct"), Bilingual("พ.ย.", "Nov"), Bilingual("ธ.ค.", "Dec")]
                .map {
                    $0(language)
                },
            [
                .init("i10", from: 0, to: 0.3, .done, cells: [.text("i10")]),
                .init("o12", from: 0.2, to: 0.8, .underWay, cells: [.text("o12")]),
                .init("o13", from: 0.1, to: 0.4, .late, cells: [.text("o13")]),
                .init("e9", from: 0.6, to: 1, .planned, cells: [.text("e9")]),
            ], columns: [Column(Bilingual("ข้อ", "Item")(language))],
            legend: [
                .done: Bilingual("เสร็จแล้ว", "Done")(language),
                .underWay: Bilingual("กำลังทำ", "Under way")(language),
                .planned: Bilingual("ยังไม่เริ่ม", "Not begun")(language),
                .late: Bilingual("เลยกำหนด", "Overdue")(language),
            ],
            today: (0.5, Bilingual("วันนี้ 15 พ.ย.", "Today, 15 Nov")(language)))
    }

    private var instruments: ScoreList {
        ScoreList([
            bar("IIT", Bilingual("ตอบ 40 คน", "40 answers")(language), 95.2),
            bar("EIT", Bilingual("ตอบ 72 คน", "72 answers")(language), 94.8),
            bar("OIT", Bilingual("28 ข้อ", "28 items")(language), 95.83),
        ])
    }

    private func bar(_ name: String, _ note: String, _ value: Double) -> ScoreBar {
        ScoreBar(
            name, note: note, .init(value, printed: printed(value), isLow: value < 95),
            ticks: [85, 95])
    }

    private var headings: (label: String, value: String) {
        (Bilingual("ชื่อ", "Name")(language), Bilingual("คะแนน", "Score")(language))
    }

    private var radar: RadarChart {
        let values = [95, 97, 99.5, 92, 92.5, 96.52, 94.79, 93.08, 91.67, 100]
        return RadarChart(
            ChartWords(
                Bilingual("รูปทรงของคะแนน", "The shape of the scores")(language),
                Bilingual(
                    "ต่ำสุดคือตัวชี้วัดที่ 9 และ 4 แกนเริ่มที่ 70 เส้นประคือ 95",
                    "Lowest are indicators 9 and 4. The axes begin at 70, the dashes are 95")(
                        language), id: "radar", language),
            values.enumerated().map { index, value in
                DataPoint(
                    Bilingual("ตัวชี้วัดที่ \(index + 1)", "Indicator \(index + 1)")(language), value,
                    printed: printed(value))
            }, headings: headings, threshold: 95)
    }

    private var line: LineChart {
        let years: [(year: Int, value: Double?)] = [
            (2564, 78.42), (2565, 83.9), (2566, nil), (2567, 91.64), (2568, 95.33),
        ]
        return LineChart(
            ChartWords(
                Bilingual("ห้าปีที่ผ่านมา", "The last five years")(language),
                Bilingual(
                    "ขึ้นรวม 16.91 คะแนน ปี 2566 ไม่ได้รับการประเมิน",
                    "Up by 16.91 points; not assessed in 2566")(language), id: "years", language),
            years.map {
                DataPoint(String($0.year), $0.value, printed: $0.value.map(printed) ?? "–")
            }, headings: headings,
            threshold: (85, Bilingual("เกณฑ์ผ่าน 85", "Pass at 85")(language)))
    }

    private var bars: BarChart {
        BarChart(
            ChartWords(
                Bilingual("คำขอรายบริการ", "Requests by service")(language),
                Bilingual("ไฟฟ้าสาธารณะมากที่สุด 214 เรื่อง", "Street lamps lead with 214")(language),
                id: "requests", language),
            [
                DataPoint(
                    Bilingual("ไฟฟ้าสาธารณะ", "Street lamps")(language), 214, printed: "214"),
                DataPoint(Bilingual("ขยะ", "Waste")(language), 120, printed: "120"),
                DataPoint(Bilingual("ภาษี", "Taxes")(language), 0, printed: "0"),
            ], headings: headings)
    }

    private var multiples: SmallMultiples {
        SmallMultiples(
            [
                ("เมืองธารนคร", "Mueang", [82.1, 86, 89.4, 92, 94.1]),
                ("บึงสามสาย", "Bueng Sam Sai", [76, 80.7, 85.9, 88.6, 91.2]),
            ].map { thai, english, values in
                SmallMultiple(
                    Bilingual(thai, english)(language),
                    printed: (
                        printed(values.last ?? 0),
                        Bilingual("ผ่าน 13 จาก 14", "13 of 14 pass")(language)
                    ), values: values,
                    description: values.map(printed).joined(separator: ", "))
            }, threshold: 85)
    }

    private func printed(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Every icon with its name.
struct SpecimenOfIcons: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-icons", Bilingual("ไอคอน", "Icons")(language)) {
            ul(.class("swatches swatches--i"), .role("list")) {
                for icon in Icon.allCases {
                    li {
                        IconPicture(icon, size: .large)
                        code { icon.rawValue }
                    }
                }
            }
        }
    }
}
