import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Results {
    /// Shows a year's scores to the other authorities.
    func share(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let framework = try framework(segment.year)
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        guard try await act.result(of: segment.year) != nil else { throw WebRefusal.nothingHere }
        let known = visit.form[FigureForm.known].flatMap { Int(Digits.arabic($0)) } ?? 0
        do {
            try await act.shareResult(of: segment.year, version: known, by: framework)
            return back(to: segment, "shared")
        } catch let refusal as ResultRefusal {
            return try await yearPage(
                visit, segment, YearView(refusal: refusal.wordingOfShare))
        }
    }

    /// Takes a year's scores back from the others.
    func withdraw(_ visit: Visit, _ segment: YearSegment) async throws -> Response {
        let act = try visit.act(in: database)
        try act.require(.recordResults)
        guard try await act.result(of: segment.year) != nil else { throw WebRefusal.nothingHere }
        try await act.withdrawResult(of: segment.year)
        return back(to: segment, "withdrawn")
    }

    private func back(to segment: YearSegment, _ done: String) -> Response {
        .redirect(to: LinkAddress(ResultLocations.year.path(segment), query: [("done", done)]))
    }
}

extension ResultRefusal {
    /// Why scores are not shown, to somebody who typed nothing.
    fileprivate var wordingOfShare: Bilingual {
        guard case .changedMeanwhile(let latest) = self else { return wording }
        return Bilingual(
            "ยังไม่ได้เผยแพร่ เพราะผลปี \(latest.year.buddhist) เป็นฉบับที่ \(latest.number) แล้ว ดูคะแนนที่หน้านี้ แล้วกดเผยแพร่อีกครั้ง",
            "Not shown: the result of \(latest.year.buddhist) is version \(latest.number) by now. Read it on this page, then press again."
        )
    }
}
