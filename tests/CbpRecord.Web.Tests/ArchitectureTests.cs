using System.Reflection;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>The layers and manners of src/ARCHITECTURE.md, held from the built assemblies and the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Ours = ["CbpRecord.Domain", "CbpRecord.Application", "CbpRecord.Packets", "CbpRecord.Infrastructure",
        "CbpRecord.Migrations", "CbpRecord.Web", "cbprecord"];

    [TestCase("CbpRecord.Domain", "")]
    [TestCase("CbpRecord.Application", "CbpRecord.Domain")]
    [TestCase("CbpRecord.Packets", "CbpRecord.Domain")]
    [TestCase("CbpRecord.Infrastructure", "CbpRecord.Application CbpRecord.Domain")]
    [TestCase("CbpRecord.Migrations", "CbpRecord.Infrastructure CbpRecord.Application CbpRecord.Domain")]
    [TestCase("CbpRecord.Web", "CbpRecord.Infrastructure CbpRecord.Packets CbpRecord.Migrations CbpRecord.Application CbpRecord.Domain")]
    public void A_layer_refers_only_inward(string layer, string allowed)
    {
        var named = Assembly.Load(layer).GetReferencedAssemblies().Select(a => a.Name!).Where(Ours.Contains);
        Assert.That(named, Is.SubsetOf(allowed.Split(' ')));
    }

    [Test]
    public void Domain_refers_to_nothing_but_the_base_library() =>
        Assert.That(typeof(Result).Assembly.GetReferencedAssemblies().Select(a => a.Name), Has.All.StartsWith("System").Or.EqualTo("netstandard"));

    [TestCase("SkiaSharp", "CbpRecord.Packets")]
    [TestCase("UglyToad.PdfPig", "CbpRecord.Packets")]
    [TestCase("MediatR", "CbpRecord.Application CbpRecord.Infrastructure CbpRecord.Web cbprecord")]
    [TestCase("Npgsql.EntityFrameworkCore.PostgreSQL", "CbpRecord.Infrastructure CbpRecord.Migrations")]
    [TestCase("Quartz", "CbpRecord.Web")]
    [TestCase("Scalar", "CbpRecord.Web")]
    [TestCase("System.CommandLine", "cbprecord")]
    [TestCase("Spectre.Console", "cbprecord")]
    [TestCase("MailKit", "CbpRecord.Infrastructure")]
    [TestCase("MimeKit", "CbpRecord.Infrastructure")]
    [TestCase("MiniExcel", "CbpRecord.Infrastructure")]
    [TestCase("CsvHelper", "CbpRecord.Infrastructure")]
    [TestCase("Ical.Net", "CbpRecord.Infrastructure")]
    [TestCase("FluentValidation", "CbpRecord.Application")]
    [TestCase("Microsoft.EntityFrameworkCore.Sqlite", "CbpRecord.Infrastructure CbpRecord.Migrations")]
    public void A_package_is_seen_only_where_it_belongs(string package, string layers)
    {
        var seers = Ours.Where(layer => Assembly.Load(layer).GetReferencedAssemblies()
            .Any(a => a.Name == package || a.Name!.StartsWith(package + ".", StringComparison.Ordinal)));
        Assert.That(seers, Is.SubsetOf(layers.Split(' ')));
    }

    [TestCase("SkiaSharp", "src/CbpRecord.Packets/Skia/ src/CbpRecord.Packets/Images/")]
    [TestCase("UglyToad.PdfPig", "src/CbpRecord.Packets/Assembly/")]
    public void A_drawing_engine_is_named_in_its_own_folder_only(string engine, string folders) =>
        Assert.That(Sources.Of("*.cs").Where(f => f.Text.Contains(engine + ".", StringComparison.Ordinal) || f.Text.Contains($"using {engine};", StringComparison.Ordinal))
            .Select(f => f.Path).Where(path => !folders.Split(' ').Any(folder => path.StartsWith(folder, StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void Nothing_refers_to_the_command_line() =>
        Assert.That(Ours.Where(layer => layer != "cbprecord" && Assembly.Load(layer).GetReferencedAssemblies().Any(a => a.Name == "cbprecord")), Is.Empty);

    [Test]
    public void A_namespace_is_its_folder() =>
        Assert.That(Sources.Of("*.cs").Concat(Sources.Of("*.cs", "tests")).Where(f => Namespace().Match(f.Text) is { Success: true } said
            && said.Groups[1].Value != string.Join('.', f.Path.Split('/')[1..^1])).Select(f => f.Path), Is.Empty);

    [TestCase("src/CbpRecord.Web/Pages")]
    [TestCase("src/CbpRecord.Web/Api")]
    [TestCase("src/CbpRecord.Web/Html")]
    public void What_shows_and_translates_sends_requests_and_never_queries(string folder) =>
        Assert.That(Sources.Of("*.cs*", folder).Where(f => Query().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    [Test]
    public void SQL_in_strings_stands_where_the_database_is_kept() =>
        Assert.That(Sources.Of("*.cs").Where(f => !f.Path.StartsWith("src/CbpRecord.Infrastructure/Data/", StringComparison.Ordinal) && Sql().IsMatch(f.Text)).Select(f => f.Path),
            Is.EqualTo(new[] { "src/CbpRecord.Infrastructure/SelfCheck.cs" }), "which asks the database for its settings");

    [Test]
    public void No_page_names_a_role() =>
        Assert.That(Sources.Of("*.cs*", "src/CbpRecord.Web/Pages").Where(f => RoleName().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    /// <summary>The trail's chain, what a save derived from, and the second reading, which sets aside its own filter and never the clients'.</summary>
    [Test]
    public void A_filter_is_set_aside_in_named_places_only()
    {
        Assert.That(Sources.Of("*.cs").Where(f => f.Text.Contains("IgnoreQueryFilters", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.Path)),
            Is.SubsetOf(new[] { "AuditedSave.cs", "FactsAsRead.cs", "VerifyTrail.cs", "Readings.cs" }));
        Assert.That(Sources.Of("Readings.cs").Single(f => f.Path.EndsWith("Verification/Readings.cs", StringComparison.Ordinal)).Text, Does.Not.Contain("IgnoreQueryFilters()"));
    }

    [Test]
    public void Nobody_asks_the_machine_for_the_time() =>
        Assert.That(Sources.Of("*.cs").Where(f => Clock().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    [Test]
    public void Nobody_injects_a_mapper_that_could_write() =>
        Assert.That(Sources.Of("*.cs").Where(f => f.Text.Contains("IMapper ", StringComparison.Ordinal) || f.Text.Contains("CreateMap", StringComparison.Ordinal)
            || f.Text.Contains("ReverseMap", StringComparison.Ordinal)).Select(f => f.Path), Is.Empty);

    [Test]
    public void Aggregates_are_changed_by_verbs() =>
        Assert.That(typeof(Aggregate).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)))
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{t.Name}.{p.Name}")), Is.Empty);

    [TestCase("src/CbpRecord.Web/Pages", "*.cshtml.cs", 60)]
    [TestCase("src/CbpRecord.Domain", "*.cs", 250)]
    [TestCase("src/CbpRecord.Domain/Law", "*.cs", 120)]
    [TestCase("src", "*.cs", 300)]
    [TestCase("tests", "*.cs", 300)]
    public void Files_can_be_read_at_a_glance(string below, string pattern, int lines) =>
        Assert.That(Sources.Of(pattern, below).Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'))).Where(f => f.Lines > lines), Is.Empty);

    [Test]
    public void A_use_case_can_be_read_at_a_glance() =>
        Assert.That(Sources.Of("*.cs", "src/CbpRecord.Application").Where(f => f.Text.Contains("IRequestHandler<", StringComparison.Ordinal) && f.Text.Count(c => c == '\n') > 100).Select(f => f.Path), Is.Empty);

    [Test]
    public void No_page_has_an_inline_style_or_script() =>
        Assert.That(Sources.Of("*.cshtml").Where(f => Inline().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    [Test]
    public void Nothing_is_left_for_later() =>
        Assert.That(Sources.Of("*.cs").Concat(Sources.Of("*.cshtml")).Concat(Sources.Of("*.js"))
            .Where(f => Later().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    [Test]
    public void The_top_level_stays_small()
    {
        var entries = Directory.EnumerateFileSystemEntries(Sources.Root).Select(e => Path.GetFileName(e)!)
            .Where(e => !e.StartsWith('.') && e is not ("data" or "TestResults"));
        Assert.That(entries, Is.SubsetOf(new[] { "src", "tests", "migrations", "CbpRecord.sln", "global.json", "README.md" }));
    }

    [GeneratedRegex(@"\bRole\.|PersonRole\.|IsInRole|\[Authorize\(|Roles ?=")] private static partial Regex RoleName();
    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|DateOnly\.FromDateTime\(DateTime")] private static partial Regex Clock();
    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)] private static partial Regex Namespace();
    [GeneratedRegex(@"\bI?CbpRecordDb\b|DbContext|EntityFrameworkCore")] private static partial Regex Query();
    [GeneratedRegex(@"FromSql|ExecuteSql|SqlQuery|CommandText|CreateCommand\(")] private static partial Regex Sql();
    [GeneratedRegex(@"<style|<script(?![^>]*src=)|\sstyle=""|\son(click|change|submit|load|input)=""", RegexOptions.IgnoreCase)] private static partial Regex Inline();
    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")] private static partial Regex Later();
}
