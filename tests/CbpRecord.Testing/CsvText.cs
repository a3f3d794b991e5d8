using System.Text;

namespace CbpRecord.Testing;

/// <summary>A CSV file as a strict reader takes it.</summary>
public static class CsvText
{
    /// <summary>The fields of one line of a file that tests compare with: a field between quotes may hold commas, and no quotes.</summary>
    public static string[] Cells(string line)
    {
        var (cells, quoted, cell) = (new List<string>(), false, new StringBuilder());
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter != ',' || quoted) cell.Append(letter);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }
        return [.. cells, cell.ToString()];
    }

    /// <summary>Read by a reader of our own, so that the writer's mistakes are not forgiven: RFC 4180 with # remarks.</summary>
    public static (List<string> Remarks, List<string> Heading, List<List<string>> Rows) Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) throw new FormatException("The file has no byte order mark: a spreadsheet would misread its Chinese.");
        var lines = new List<List<string>>();
        var (field, record, quoted) = (new StringBuilder(), new List<string>(), false);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        var remarks = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!quoted && record.Count == 0 && field.Length == 0 && text[i] == '#')
            {
                var end = text.IndexOf("\r\n", i, StringComparison.Ordinal);
                remarks.Add(text[i..end]);
                i = end + 1;
            }
            else if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') { field.Append('"'); i++; }
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == ',') { record.Add(field.ToString()); field.Clear(); }
            else if (!quoted && text[i] == '\r') continue;
            else if (!quoted && text[i] == '\n') { record.Add(field.ToString()); field.Clear(); lines.Add(record); record = []; }
            else field.Append(text[i]);
        }
        return (remarks, lines[0], lines[1..]);
    }
}
