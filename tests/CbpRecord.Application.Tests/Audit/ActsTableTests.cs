using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CbpRecord.Application.Access;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Tests.Pipeline;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Audit;

/// <summary>`Application/Audit/ACTS.md` is the table of acts, and is as the requests are.</summary>
public sealed partial class ActsTableTests
{
    private static readonly string File = Path.Combine(Root(), "src", "CbpRecord.Application", "Audit", "ACTS.md");

    [Test]
    public async Task The_table_of_acts_names_every_request_that_leaves_one()
    {
        var table = Table();
        if (Environment.GetEnvironmentVariable("CBPRECORD_REFRESH") is { Length: > 0 }) await System.IO.File.WriteAllTextAsync(File, table);
        Assert.That((await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"), Is.EqualTo(table),
            "The requests have changed. Write the table anew, and look at what it says:\n  CBPRECORD_REFRESH=1 dotnet test tests/CbpRecord.Application.Tests --filter FullyQualifiedName~ActsTable");
    }

    private static string Table()
    {
        var docs = XElement.Load(Path.ChangeExtension(typeof(Composition).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => Spaces().Replace(Words(m.Element("summary")), " ").Trim());
        var text = new StringBuilder("""
            # The acts of the trail

            One line for each request that leaves an act, who may send it, and what it does. Reads leave none, except those that take papers away (marked *read*). An act ends *done*, *refused*
            (with the codes), *denied* (its sender may not) or *failed*; a denied read leaves one too. Written by a test from the requests themselves; it says how when it complains.

            | act | who may | what it does |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var group in Requests.All.Where(Leaves).GroupBy(r => r.Namespace!["CbpRecord.Application.".Length..].Split('.')[0]))
            foreach (var request in group)
            {
                var who = string.Join(", ", Grants.Table.GetValueOrDefault(Requests.PermissionOf(request), []).Select(r => r.ToString().ToLowerInvariant()));
                var read = request.IsDefined(typeof(AuditedAttribute), false) ? " *read*" : "";
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{request.Name}`{read} | {who} | {docs.GetValueOrDefault($"T:{request.FullName}", "")} |\n");
            }
        return text.ToString();
    }

    private static bool Leaves(Type request) => request.IsAssignableTo(typeof(IActed)) || request.IsDefined(typeof(AuditedAttribute), false);

    /// <summary>The words of a summary; a reference to a type as the type's name.</summary>
    private static string Words(XElement? summary) => summary is null ? "" : string.Concat(summary.Nodes().Select(n => n switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.', ':')[^1] ?? "",
        XElement other => other.Value,
        _ => n.ToString(),
    })).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "CbpRecord.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
