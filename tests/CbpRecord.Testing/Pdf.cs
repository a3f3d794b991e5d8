using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NUnit.Framework;

namespace CbpRecord.Testing;

/// <summary>A PDF as other people's readers see it: qpdf, pdftotext, pdffonts, pdfinfo, pdftoppm. None of them shares a line with the program.</summary>
public sealed class Pdf : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cbprecord-pdf-").FullName;

    private Pdf() { }

    public string Path => System.IO.Path.Combine(folder, "file.pdf");

    public static Pdf Of(ReadOnlySpan<byte> bytes)
    {
        var pdf = new Pdf();
        File.WriteAllBytes(pdf.Path, bytes.ToArray());
        return pdf;
    }

    /// <summary>What qpdf finds wrong; empty when the file is clean.</summary>
    public string Problems()
    {
        var (code, output, errors) = Run("qpdf", "--check", Path);
        return code == 0 ? "" : $"{output}{errors}";
    }

    /// <summary>The text, of all pages or of one (from 1), in reading order.</summary>
    public string Text(int? page = null) => page is { } n
        ? Run("pdftotext", "-f", Number(n), "-l", Number(n), "-enc", "UTF-8", Path, "-").Output
        : Run("pdftotext", "-enc", "UTF-8", Path, "-").Output;

    /// <summary>The same with the lines kept as they lie on the page.</summary>
    public string Layout(int page) => Run("pdftotext", "-layout", "-f", Number(page), "-l", Number(page), "-enc", "UTF-8", Path, "-").Output;

    public int Pages => int.Parse(Run("qpdf", "--show-npages", Path).Output, CultureInfo.InvariantCulture);

    /// <summary>pdfinfo's line of that name.</summary>
    public string? Info(string name) => Run("pdfinfo", Path).Output.Split('\n')
        .FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();

    /// <summary>Every font with whether it is embedded.</summary>
    public IReadOnlyList<(string Name, bool Embedded)> Fonts() => [.. Run("pdffonts", Path).Output.Split('\n').Skip(2)
        .Where(l => l.Trim().Length > 0).Select(l => (l[..36].Trim(), l.TrimEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5] == "yes"))];

    /// <summary>qpdf's own JSON of the whole file.</summary>
    public JsonElement Json() => JsonDocument.Parse(Run("qpdf", "--json", "--json-stream-data=none", Path).Output).RootElement;

    /// <summary>The pages as PNG files, in order.</summary>
    public IReadOnlyList<string> Pictures(int dpi = 72)
    {
        Run("pdftoppm", "-r", Number(dpi), "-png", Path, System.IO.Path.Combine(folder, "page"));
        return [.. Directory.GetFiles(folder, "page*.png").Order(StringComparer.Ordinal)];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static (int Code, string Output, string Errors) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"{program} is not installed; tests/run installs it.");
            throw;
        }
    }
}
