import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// The year beside the others; nil while the total is not whole.
    func comparison(
        _ check: SheetCheck, _ version: ResultVersion, _ visit: Visit
    ) async throws -> ComparisonSection? {
        let act = try visit.act(in: database)
        guard check.result.total.isComplete,
            let total = check.announced.value, let hundredths = total.hundredths,
            let comparison = try await act.comparison(
                of: version.year, total: hundredths, knownTo: comparisons)
        else { return nil }
        let mayShare = (try? act.require(.recordResults)) != nil
        return ComparisonSection(
            comparison: comparison, result: check.result, total: total,
            framework: check.framework,
            sharing: ComparisonSection.Sharing(
                version: version, share: try await act.share(of: version.year),
                shareHidden: mayShare ? visit.hidden(for: ResultLocations.share.template) : nil,
                withdrawalHidden: mayShare
                    ? visit.hidden(for: ResultLocations.withdrawal.template) : nil),
            language: visit.language)
    }
}

/// A year beside what authorities of the same kind show of it, and whether this one shows its own.
struct ComparisonSection: Component {
    let comparison: Comparison
    let result: ScoredResult
    /// The total as it was announced.
    let total: Ratio
    let framework: Framework
    let sharing: Sharing
    let language: Language

    /// Whether the result is shown to the others, and what the forms that change it carry.
    struct Sharing {
        let version: ResultVersion
        let share: ResultShare?
        /// Nil for who may not change it.
        let shareHidden: [HiddenField]?
        let withdrawalHidden: [HiddenField]?
    }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "comparison")) {
            h2(.id("comparison")) {
                Bilingual("เทียบกับหน่วยงานประเภทเดียวกัน", "Beside authorities of the same kind")(
                    language)
            }
            p { sentence(language) }
            if comparison.count > 0 {
                table
                MoreDetails(Bilingual("คะแนนรวมของแต่ละแห่ง", "The total of each")(language)) {
                    peers
                }
            }
            SharingForms(sharing: sharing, language: language)
        }
    }

    private var group: Bilingual { comparison.kind.group(in: comparison.province) }

    private var sentence: Bilingual {
        let year = framework.year
        guard let mean = comparison.figures["total"]?.mean else {
            return Bilingual(
                "ยังไม่มี\(group.thai)ที่เผยแพร่ผลปี \(year) ให้เทียบ",
                "No authority \(group.english) shows its result of \(year) yet.")
        }
        let count = comparison.count
        return Bilingual(
            "\(group.thai) \(count) แห่งเผยแพร่ผลปี \(year) คะแนนรวมเฉลี่ย \(mean.text()) ของเรา \(total.text()) \(higher.thai)",
            "\(count == 1 ? "1 authority" : "\(count) authorities") \(group.english): mean total of \(year) \(mean.text()), ours \(total.text()); \(higher.english)."
        )
    }

    private var higher: Bilingual {
        let count = comparison.higher
        guard count > 0 else { return Bilingual("ไม่มีแห่งใดสูงกว่าเรา", "none higher") }
        return Bilingual("สูงกว่าเรา \(count) แห่ง", "\(count) higher")
    }

    private var table: Table {
        Table(
            Bilingual("คะแนนของเราและค่าเฉลี่ย", "Our scores and the mean")(language),
            [
                Column(Bilingual("คะแนน", "Score")(language)),
                Column(Bilingual("เรา", "Ours")(language), isNumeric: true),
                Column(Bilingual("เฉลี่ย", "Mean")(language), isNumeric: true),
                Column(Bilingual("ต่าง", "Difference")(language), isNumeric: true),
            ], rows, narrow: .scrolls
        ).tight()
    }

    private var rows: [[Cell]] {
        result.scores.compactMap { score in
            guard let mean = comparison.figures[score.figure.description]?.mean,
                score.isComplete,
                let own = score.figure == .total ? total : score.value
            else { return nil }
            let difference = own.printedDifference(from: mean)
            let sign = difference < .zero ? "−" : difference == .zero ? "" : "+"
            return [
                .text(SentenceStart.of(FigureTitle.text(score.figure, framework, language))),
                .text(own.text()), .text(mean.text()),
                .text(sign + difference.magnitude.text()),
            ]
        }
    }

    private var peers: Table {
        Table(
            Bilingual("คะแนนรวมสูงสุด", "Highest totals")(language),
            [
                Column(Bilingual("หน่วยงาน", "Authority")(language)),
                Column(Bilingual("คะแนนรวม", "Total")(language), isNumeric: true),
            ],
            comparison.best.map { peer in
                [
                    .text(peer.name(language)),
                    .text(Ratio(peer.total, over: 100)?.text() ?? "–"),
                ]
            })
    }
}

extension Authority.Kind {
    /// Authorities of the kind, in a province or wherever this installation has them: "เทศบาลตำบลในจังหวัดธารนคร".
    func group(in province: String?) -> Bilingual {
        guard let province else {
            return Bilingual(
                "\(name.thai)ในระบบนี้", "of the kind “\(name.english)” in this installation")
        }
        return Bilingual(
            "\(name.thai)ในจังหวัด\(province)", "of the kind “\(name.english)” in \(province)")
    }
}

/// The forms that show a result to the others and take it back.
private struct SharingForms: Component {
    let sharing: ComparisonSection.Sharing
    let language: Language

    var body: some Markup {
        p(.class("hint")) { state(language) }
        if let hidden = sharing.shareHidden, sharing.share?.version != sharing.version.number {
            PostForm(to: LinkAddress(ResultLocations.share.path(year)), hidden: hidden) {
                HiddenField(FigureForm.known, String(sharing.version.number))
                ButtonRow {
                    Button(
                        Bilingual(
                            "เผยแพร่ฉบับที่ \(sharing.version.number) ให้หน่วยงานอื่นเทียบ",
                            "Show version \(sharing.version.number) to other authorities")(
                                language),
                        .quiet)
                }
            }
        }
        if let hidden = sharing.withdrawalHidden, sharing.share != nil {
            PostForm(to: LinkAddress(ResultLocations.withdrawal.path(year)), hidden: hidden) {
                ButtonRow {
                    Button(Bilingual("ถอนการเผยแพร่", "Take it back")(language), .quiet)
                }
            }
        }
    }

    private var year: YearSegment { YearSegment(sharing.version.year) }

    private var state: Bilingual {
        guard let share = sharing.share else {
            return Bilingual(
                "ผลของเรายังไม่ได้เผยแพร่ หน่วยงานอื่นเห็นเฉพาะคะแนนรวม เครื่องมือ และตัวชี้วัดของหน่วยงานที่เผยแพร่",
                "Ours is not shown. Others see only total, instruments and indicators, and only of authorities that show them."
            )
        }
        return Bilingual(
            "เผยแพร่ฉบับที่ \(share.version) ให้หน่วยงานอื่นเทียบ ตั้งแต่ \(share.since.dayAndTime(.thai))",
            "Version \(share.version) is shown to other authorities since \(share.since.dayAndTime(.english))"
        )
    }
}
