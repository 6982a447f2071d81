import EService
import HTTP
import Platform

extension ErrorPages {
    /// The pages of errors, and for programs what went wrong in their own format, whoever refused and why.
    var answers: Router<Access>.Fallback {
        let pages = fallback
        return Router<Access>.Fallback(
            refuse: { Self.told($0, await pages.refuse($0, $1)) },
            fault: { Self.told($0, await pages.fault($0, $1)) })
    }

    private static func told(_ request: Request, _ page: Response) -> Response {
        EService.answer(toProgram: request, insteadOf: page)
            ?? PublicData.answer(toProgram: request, insteadOf: page) ?? page
    }
}
