import HTML
import HTTP

extension Request {
    /// The address of a page that was asked for with a slash at its end, without it; nil for every other request.
    var withoutFinalSlash: LinkAddress? {
        guard method == .get || method == .head, target.segments.last?.isEmpty == true else {
            return nil
        }
        let segments = Array(target.segments.dropLast())
        guard !segments.isEmpty, segments.allSatisfy({ !$0.isEmpty }) else { return nil }
        let query = target.query.isEmpty ? "" : "?" + target.query
        return LinkAddress(path: Path(segments: segments).text + query)
    }
}
