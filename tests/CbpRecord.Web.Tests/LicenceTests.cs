using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>Every package that was restored, the transitive ones too, is under a licence that we know and have said yes to.</summary>
public sealed partial class LicenceTests
{
    /// <summary>Licences that ask for a copy of their text and nothing else of what is built with them; MPL-2.0 only of the accessibility checker's own files, in tests.</summary>
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "PostgreSQL", "MS-PL OR Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0"];

    /// <summary>Packages that only point to their licence, at the version whose text somebody has read. Another version must be read again.</summary>
    private static readonly Dictionary<string, string> Read = new()
    {
        ["AutoMapper/16.3.0"] = "RPL-1.5 or commercial", ["MediatR/5.1.0"] = "Apache-2.0", ["CommandLineParser/2.9.1"] = "MIT", ["Microsoft.DotNet.PlatformAbstractions/3.1.6"] = "MIT",
    };

    private static string Readme => File.ReadAllText(Path.Combine(Sources.Root, "README.md")).Split("## Licences")[1];

    [Test]
    public void Every_restored_package_is_under_an_allowed_licence()
    {
        var packages = Restored("src", "tests", "migrations").ToList();
        Assert.That(packages, Has.Count.GreaterThan(100));
        Assert.That(packages.Where(p => !Read.ContainsKey(p.Name) && !Allowed.Contains(p.Licence)).Select(p => $"{p.Name}: {p.Licence}"), Is.Empty);
    }

    [Test]
    public void The_read_me_names_every_shipped_package_that_is_neither_MIT_nor_Apache()
    {
        var other = Restored("src", "migrations").Where(p => (Read.GetValueOrDefault(p.Name) ?? p.Licence) is not ("MIT" or "Apache-2.0")).Select(p => p.Name.Split('/')[0].Split('.')[0]).Distinct().ToList();
        Assert.That(other, Is.EquivalentTo(new[] { "AutoMapper", "CsvHelper", "Npgsql" }));
        Assert.That(other.Where(name => !Readme.Contains(name, StringComparison.Ordinal)), Is.Empty);
        foreach (var name in (string[])["**MediatR** is 5.1.0", "**QuestPDF**", "Licences:AutoMapper", "SIL OFL"]) Assert.That(Readme, Does.Contain(name));
    }

    [Test]
    public void Every_version_stands_once_with_its_line_of_reason()
    {
        var lines = File.ReadAllLines(Path.Combine(Sources.Root, "src/Directory.Packages.props")).Where(l => l.Contains("<PackageVersion", StringComparison.Ordinal)).ToList();
        Assert.That(lines.Where(l => !Reason().IsMatch(l)), Is.Empty, "a version without its reason");
        var versioned = Sources.Of("*.csproj", ".").Where(f => f.Text.Contains("Version=\"", StringComparison.Ordinal) && f.Text.Contains("<PackageReference", StringComparison.Ordinal) && VersionHere().IsMatch(f.Text));
        Assert.That(versioned.Select(f => f.Path), Is.Empty, "versions stand in src/Directory.Packages.props");
        var named = Sources.Of("*.csproj", ".").SelectMany(f => Reference().Matches(f.Text).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.That(lines.Where(l => !l.Contains("<!-- for ", StringComparison.Ordinal)).Select(l => Named().Match(l).Groups[1].Value).Where(name => !named.Contains(name)), Is.Empty, "a version that nothing uses");
    }

    /// <summary>What the last restore of each project resolved, with the licence that each package states.</summary>
    private static IEnumerable<(string Name, string Licence)> Restored(params string[] below) => below
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sources.Root, folder), "project.assets.json", SearchOption.AllDirectories))
        .SelectMany(file =>
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(file));
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
            return assets.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package")
                .Select(l => (l.Name, Licence(folders, l.Value.GetProperty("path").GetString()!))).ToList();
        }).Distinct();

    private static string Licence(List<string> folders, string path)
    {
        var file = folders.Select(f => Path.Combine(f, path, path.Split('/')[0] + ".nuspec")).First(File.Exists);
        var metadata = XDocument.Load(file).Root!.Elements().First();
        string? Of(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        return Of("license") ?? Of("licenseUrl") ?? "none stated";
    }

    [GeneratedRegex("<!-- .{6,} -->\\s*$")] private static partial Regex Reason();
    [GeneratedRegex("<PackageReference[^>]*\\sVersion=")] private static partial Regex VersionHere();
    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")] private static partial Regex Reference();
    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")] private static partial Regex Named();
}
