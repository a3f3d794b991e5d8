namespace CbpRecord.Mutants;

/// <summary>Mutants that no test can notice, because they answer as the rules do, each with its reason: a line names the mutant, the indented line below it says why.</summary>
internal static class Equivalents
{
    public static Dictionary<string, string> Read(string path)
    {
        var (reasons, key) = (new Dictionary<string, string>(), "");
        foreach (var line in File.ReadLines(path).Where(line => line.Trim().Length > 0 && line[0] != '#'))
            if (line[0] == ' ') reasons[key] = line.Trim(); else reasons[key = line] = "";
        return reasons.FirstOrDefault(reason => reason.Value.Length == 0) is { Key: { } unexplained } ? throw new InvalidDataException($"No reason is given for {unexplained}") : reasons;
    }
}
