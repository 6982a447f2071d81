import Cryptography
import Platform
import SQL
import ThaiText

/// A file that somebody holds, told by its hash.
struct RecognisedFile: Sendable {
    let publication: Publication
    let format: PublicationFormat
}

extension ReadTransaction {
    /// The latest published version that has a file of a hash: a correction back has the files of an earlier one. Empty
    /// where it is none of ours.
    func recognised(_ hash: String) throws -> [RecognisedFile] {
        try rows(
            """
            SELECT p.code, f.format FROM publication_file f
            JOIN publication p ON p.authority = f.authority AND p.id = f.publication
            WHERE f.hash = \(hash) ORDER BY p.since DESC, p.version DESC LIMIT 1
            """
        ).compactMap { row in
            let (code, format): (String, String) = (try row["code"], try row["format"])
            guard let code = PublicationCode(code),
                let format = PublicationFormat(rawValue: format),
                let sealed = try publication(code)
            else { return nil }
            return RecognisedFile(publication: sealed.publication, format: format)
        }
    }
}
