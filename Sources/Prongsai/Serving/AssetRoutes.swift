import Design
import HTTP
import HTTPServer
import Platform

/// Stylesheet, fonts, icon and script, from memory; a browser keeps them for a year, for their address names their content.
enum AssetRoutes {
    static func routes(_ assets: Assets) -> [Route<Access>] {
        let access = Access.page(.everyone, isLogged: false)
        let small = small(assets)
        return [
            Route(.get, Location("/assets/{file}", String.self), access) { request, _ in
                try answer(request, assets, small)
            },
            Route(.get, Location("/assets/fonts/{file}", String.self), access) { request, _ in
                try answer(request, assets, small)
            },
        ]
    }

    /// Compressed once, as small as it gets, by address; fonts are compressed in themselves.
    private static func small(_ assets: Assets) -> [String: [UInt8]] {
        var small: [String: [UInt8]] = [:]
        for asset in assets.all where !asset.contentType.hasPrefix("font/") {
            small[asset.path] = Gzip.compress(asset.bytes, level: 9)
        }
        return small
    }

    private static func answer(
        _ request: Request, _ assets: Assets, _ small: [String: [UInt8]]
    ) throws -> Response {
        let path = request.target.path
        guard let asset = assets[path] else { throw WebRefusal.nothingHere }
        var response = Response(type: asset.contentType, asset.bytes)
        response.headers[.cacheControl] = Asset.cacheControl
        guard let compressed = small[path] else { return response }
        response.headers.add(.vary, "Accept-Encoding")
        let accepted = QualityList(request.head.fields.list("accept-encoding") ?? "")
        guard accepted.weight(of: "gzip") > 0 else { return response }
        response.body = .bytes(compressed)
        response.headers[.contentEncoding] = "gzip"
        return response
    }
}
