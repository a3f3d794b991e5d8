using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace CbpRecord.Web.Html;

/// <summary>
/// Our stylesheets, scripts and pictures, carried in the assembly (so that they are there whichever program starts the site and from
/// wherever), compressed once, and addressed below one version: `/assets/{version}/css/base.css` may be kept by a browser for ever.
/// </summary>
public static class Assets
{
    private sealed record Asset(byte[] Plain, byte[] Brotli, string Type);

    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The first 12 hex digits of the hash of everything here.</summary>
    public static string Version { get; } = Hash();

    /// <summary>The address of an asset ("css/base.css"). An unknown one is a bug.</summary>
    public static string Url(string path) => All.ContainsKey(path)
        ? $"/assets/{Version}/{path}" : throw new ArgumentException($"There is no asset {path}.", nameof(path));

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{**path}", Send).AllowAnonymous();

    private static IResult Send(string version, string path, HttpContext context)
    {
        if (!All.TryGetValue(path, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (asset.Type.StartsWith("image/png", StringComparison.Ordinal) || !context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(asset.Plain, asset.Type);
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(asset.Brotli, asset.Type);
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var home = typeof(Assets).Assembly;
        return home.GetManifestResourceNames().Where(n => n.StartsWith("wwwroot/", StringComparison.Ordinal))
            .ToFrozenDictionary(n => n["wwwroot/".Length..].Replace('\\', '/'), n => Load(home, n));
    }

    private static Asset Load(Assembly home, string name)
    {
        using var stream = home.GetManifestResourceStream(name)!;
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(plain.ToArray());
        return new(plain.ToArray(), packed.ToArray(), Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".json" => "application/speculationrules+json",
            _ => "application/octet-stream",
        });
    }

    private static string Hash()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in All.Keys.Order(StringComparer.Ordinal)) { sum.AppendData(System.Text.Encoding.UTF8.GetBytes(path)); sum.AppendData(All[path].Plain); }
        return Convert.ToHexStringLower(sum.GetHashAndReset())[..12];
    }
}
