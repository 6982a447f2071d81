import Design
import HTTP
import Platform

/// Stylesheet, fonts, icon and script, from memory; a browser keeps them for a year, for their address names their content.
enum AssetRoutes {
    static func routes(_ assets: Assets) -> [Route<Access>] {
        let access = Access.page(.everyone, isLogged: false)
        return [
            Route(.get, Location("/assets/{file}", String.self), access) { request, _ in
                try answer(request, assets)
            },
            Route(.get, Location("/assets/fonts/{file}", String.self), access) { request, _ in
                try answer(request, assets)
            },
        ]
    }

    private static func answer(_ request: Request, _ assets: Assets) throws -> Response {
        guard let asset = assets[request.target.path] else { throw WebRefusal.nothingHere }
        var response = Response(type: asset.contentType, asset.bytes)
        response.headers[.cacheControl] = Asset.cacheControl
        response.mayCompress = !asset.contentType.hasPrefix("font/")
        return response
    }
}
