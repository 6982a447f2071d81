import Platform
import ThaiText

extension FiscalYear {
    /// From its first moment to the first one after it.
    var moments: Range<Timestamp> {
        let days = (
            span.start.map(Timestamp.init(startOf:)), span.end.map(Timestamp.init(startOf:))
        )
        guard let first = days.0, let last = days.1, first < last else {
            return Timestamp(milliseconds: 0)..<Timestamp(milliseconds: 0)
        }
        return first..<(last + .days(1))
    }
}
