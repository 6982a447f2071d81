import CThai
import Synchronization

/// Where Thai words begin and end, by the dictionary of libthai.
public enum WordBreaks {
    /// Offsets in Unicode scalars before which a line may break, ascending, without 0 and the end.
    public static func offsets(in text: String) -> [Int] {
        let scalars = text.unicodeScalars.map { thwchar_t(truncatingIfNeeded: $0.value) }
        return offsets(in: scalars)
    }

    /// The words of a text in order; spaces and punctuation stand as pieces of their own or at a word's end.
    public static func words(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let cuts = [0] + offsets(in: text) + [scalars.count]
        return zip(cuts, cuts.dropFirst()).compactMap { from, to in
            guard from < to, to <= scalars.count else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[from..<to])
            return String(view)
        }
    }

    private static func offsets(in scalars: [thwchar_t]) -> [Int] {
        // A zero would end the text for the library; nothing breaks around it.
        guard !scalars.isEmpty else { return [] }
        let source = scalars.map { $0 == 0 ? 0x20 : $0 } + [0]
        var positions = [Int32](repeating: 0, count: scalars.count)
        let count = dictionary.withLock { dictionary in
            dictionary.breaks(in: source, into: &positions)
        }
        return positions.prefix(max(0, count)).map(Int.init)
            .filter { $0 > 0 && $0 < scalars.count }
    }

    private static let dictionary = Mutex(Dictionary())

    /// Owns the library's dictionary; freed with the last reference.
    private final class Dictionary {
        private let handle: OpaquePointer?

        init() { handle = th_brk_new(nil) }

        deinit { if let handle { th_brk_delete(handle) } }

        func breaks(in source: [thwchar_t], into positions: inout [Int32]) -> Int {
            guard let handle else { return 0 }
            return Int(th_brk_wc_find_breaks(handle, source, &positions, positions.count))
        }
    }
}
