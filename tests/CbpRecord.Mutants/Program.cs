using System.Diagnostics;
using CbpRecord.Mutants;

// Breaks the date rules one token at a time and looks whether the domain's tests notice. tests/mutate-law builds and calls it.
string[] files = [.. new[] { "FederalHolidays", "OfficeCalendar", "Office", "Dates", "MaintenanceRules", "TrademarkRules", "CopyrightRules", "TradeNameRules", "EnforcementRules", "ChallengeRules", "FeeSchedule", "FeeRows" }.Select(name => $"Law/{name}.cs"),
    .. new[] { "DeadlineCalendar", "Derivation", "Terms", "MaintenanceFindings", "RecordationFindings", "RecordationTerms", "CopyrightFindings", "TradeNameFindings", "BorderFindings", "ChallengeFindings", "DeadlineCosts", "KindBook" }
        .Select(name => $"Deadlines/{name}.cs")];
// What these files say is read into tables once, when they are first asked.
string[] tables = ["Law/FederalHolidays.cs", "Law/FeeRows.cs", "Law/FeeSchedule.cs", "Law/Office.cs", "Deadlines/KindBook.cs"];
var root = Value("--root") ?? Directory.GetCurrentDirectory();
var configuration = Value("--configuration") ?? "Debug";
var tests = Path.Combine(root, "tests", "CbpRecord.Domain.Tests", "bin", configuration, "net10.0");
var sources = new Sources(root, configuration);
var mutants = sources.Under(files).SelectMany(file => new Breaks(file.Name, file.Tree).Find()).ToList();

if (args.Contains("--worker"))
{
    using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
    Console.SetOut(TextWriter.Null);
    var (domain, switched) = Switched.Compile(sources, mutants);
    var warm = new Trial(tests, domain);
    while (Console.In.ReadLine() is { } line)
    {
        var number = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
        answers.WriteLine(Answer(number) is var by && by is null ? "survived" : by);
    }
    return 0;

    // Switched in the loaded domain; afresh where tables are made at the start, or nothing noticed; compiled apart where it cannot be switched.
    string? Answer(int number)
    {
        if (!switched.Contains(number)) return sources.Compile(mutants[number]) is { } broken ? Killed(Afresh(broken, -1)) : "void";
        if (!tables.Contains(mutants[number].File))
        {
            warm.Wake(number);
            if (warm.Notice() is { } noticed) return Killed(noticed);
        }
        return Killed(Afresh(domain, number));
    }

    string? Afresh(byte[] image, int number)
    {
        using var trial = new Trial(tests, image, number);
        return trial.Notice();
    }

    static string? Killed(string? by) => by is null ? null : $"killed {by}";
}

if (sources.Compile(out var why) is not { } whole) return Fail($"The unbroken domain does not compile: {why}");
using (var unbroken = new Trial(tests, whole))
    if (unbroken.Notice() is { } red) return Fail($"The unbroken rules must pass first: {red} is red.");
var equivalents = Equivalents.Read(Path.Combine(root, "tests", "CbpRecord.Mutants", "equivalents.txt"));
if (equivalents.Keys.Except(mutants.Select(m => m.Key)).FirstOrDefault() is { } stale) return Fail($"equivalents.txt names no mutant: {stale}");
var rules = mutants.Select(m => m.Rule).Where(rule => rule is not null).Distinct().Count();
var chosen = Enumerable.Range(0, mutants.Count).Where(at => !equivalents.ContainsKey(mutants[at].Key) && (Value("--only")?.Split(',').Any(part => mutants[at].ToString().Contains(part, StringComparison.Ordinal)) != false)).ToList();
if (Value("--sample") is { } sample && int.Parse(sample, System.Globalization.CultureInfo.InvariantCulture) is var size && size < chosen.Count)
    chosen = [.. Enumerable.Range(0, size).Select(at => chosen[at * chosen.Count / size])];
Console.WriteLine($"{mutants.Count} mutants of {rules} rules: {string.Join(", ", mutants.CountBy(m => m.Sort).Select(sort => $"{sort.Value} {sort.Key}s"))}; {mutants.Count(m => equivalents.ContainsKey(m.Key))} equivalent; {chosen.Count} tried.");

var queue = new System.Collections.Concurrent.ConcurrentQueue<int>(chosen);
var outcomes = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
var shards = int.Parse(Value("--shards") ?? $"{Math.Max(1, Environment.ProcessorCount / 2)}", System.Globalization.CultureInfo.InvariantCulture);
await Task.WhenAll(Enumerable.Range(0, shards).Select(_ => Task.Run(Work)));

var (killed, survived) = (outcomes.Values.Count(o => o.StartsWith("killed", StringComparison.Ordinal)), outcomes.Where(o => o.Value == "survived").Select(o => mutants[o.Key].Key).Order(StringComparer.Ordinal).ToList());
Console.WriteLine($"score {100.0 * killed / Math.Max(killed + survived.Count, 1):0.0} % ({killed} of {killed + survived.Count} noticed; {outcomes.Values.Count(o => o == "void")} did not compile)");
foreach (var key in survived) Console.WriteLine($"survivor {key}");
return rules == 30 && killed >= 0.9 * (killed + survived.Count) ? 0 : 1;

// One worker at a time takes what is left; one that runs for ever on a mutant is ended, which counts as noticed, and another takes its place.
async Task Work()
{
    while (!queue.IsEmpty)
    {
        using var worker = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Breaks).Assembly.Location, .. args, "--worker"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        for (var asked = 0; asked < 400 && queue.TryDequeue(out var at); asked++)
        {
            await worker.StandardInput.WriteLineAsync($"{at}");
            await worker.StandardInput.FlushAsync();
            var answer = worker.StandardOutput.ReadLineAsync();
            var inTime = await Within(TimeSpan.FromSeconds(asked == 0 ? 400 : 60), worker, answer);
            outcomes[at] = inTime ? await answer ?? "killed by a crash" : "killed by running for ever";
            if (outcomes[at] == "survived") Console.WriteLine($"survivor {mutants[at]}");
            if (args.Contains("--verbose")) Console.WriteLine($"{outcomes[at]}: {mutants[at]}");
            if (!Console.IsErrorRedirected) Console.Error.Write($"\r{outcomes.Count} of {chosen.Count} ");
            if (!inTime || worker.HasExited) break;
        }
        worker.Kill();
        await worker.WaitForExitAsync();
    }
}

// Time that the worker computed: one that the machine holds up, or that waits for its turn, does not run for ever.
static async Task<bool> Within(TimeSpan computed, Process worker, Task answer)
{
    var before = worker.TotalProcessorTime;
    while (await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(2))) != answer)
    {
        worker.Refresh();
        if (!worker.HasExited && worker.TotalProcessorTime - before > computed) return false;
    }
    return true;
}

string? Value(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static int Fail(string words)
{
    Console.Error.WriteLine(words);
    return 2;
}
