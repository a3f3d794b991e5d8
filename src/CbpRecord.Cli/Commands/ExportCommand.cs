using System.CommandLine;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using MediatR;

namespace CbpRecord.Cli.Commands;

/// <summary>Takes a list away as a file: the rows, order and totals of the page's own export, and the same act in the trail.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The file; its ending says the format: .csv, .xlsx, .pdf or .ics.", HelpName = "FILE", Required = true };
    private static readonly Option<string?> Speech = Options.OneOf("--language", "The language of headings and words (default: en).", required: false, "en", "zh-Hans");

    public static Command Create()
    {
        var asked = new DocketOptions();
        var docket = asked.On(Of("docket", "The docket's rows.", (parsed, today, format, language) => new ExportDocket(asked.Filter(parsed, today), format, language)))
            .WithExamples("export docket -o docket.xlsx --within 1y --as lin@firm.example", "export docket -o renewals.csv --kind recordation-renewal --within 20y --language zh-Hans --as lin@firm.example");
        var rights = Of("rights", "Every right in sight.", (_, _, format, language) => new ExportRights(new(), format, language)).WithExamples("export rights -o rights.xlsx --as lin@firm.example");
        var recordations = Of("recordations", "Every recordation in sight.", (_, _, format, language) => new ExportRecordations(new(), format, language))
            .WithExamples("export recordations -o recordations.csv --as lin@firm.example");
        var renewals = Of("renewals", "Every renewal, extension and change in sight.", (_, _, format, language) => new ExportRenewals(new(), format, language))
            .WithExamples("export renewals -o renewals.xlsx --as lin@firm.example");
        var border = Of("border", "Every detention and seizure in sight.", (_, _, format, language) => new ExportBorderCases(new(), format, language))
            .WithExamples("export border -o border.xlsx --as lin@firm.example");
        return new Command("export", "Take a list away as a file.") { docket, rights, recordations, renewals, border };
    }

    private static Command Of(string name, string description, Func<ParseResult, DateOnly, ExportFormat, Language, IRequest<Result<Download>>> request)
    {
        var command = new Command(name, description) { Output, Speech };
        command.SetAction((parsed, cancellation) => Run(parsed, request, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Func<ParseResult, DateOnly, ExportFormat, Language, IRequest<Result<Download>>> request, CancellationToken cancellation)
    {
        var (reply, output) = (new Reply(parsed), parsed.GetRequiredValue(Output));
        if (FormatOf(output) is not { } format) return reply.Refuse([FormatUnknown(output)]);
        var opened = await Desk.Open(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var exported = await desk.Send(request(parsed, desk.Today, format, parsed.GetValue(Speech) is "zh-Hans" ? Language.Chinese : Language.English), cancellation);
        if (exported.Refused) return reply.Refuse(exported.Errors);
        await using var content = exported.Value.Content;
        await WholeFile.Write(output, content, cancellation);
        if (!reply.Json) { reply.Talk.WriteLine($"{output}: {content.Length / 1_000.0:0.0} kB."); return Cli.Done; }
        return reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file", output);
            writer.WriteString("contentType", exported.Value.ContentType);
            writer.WriteNumber("bytes", content.Length);
            writer.WriteEndObject();
        });
    }

    private static ExportFormat? FormatOf(string output) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".csv" => ExportFormat.Csv,
        ".xlsx" => ExportFormat.Xlsx,
        ".pdf" => ExportFormat.Pdf,
        ".ics" => ExportFormat.Ics,
        _ => null,
    };

    private static Error FormatUnknown(string output) => new("export-format-unknown", $"The ending of {output} names no format.", Remedy: $"End the file's name in .csv, .xlsx, .pdf or .ics.");
}
