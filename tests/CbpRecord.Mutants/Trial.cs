using System.Reflection;
using System.Runtime.Loader;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace CbpRecord.Mutants;

/// <summary>One compiled domain, loaded with the domain's tests; asked as often as there are breaks in it. First the tables and examples run, then the second engine; the first red one ends it.</summary>
internal sealed class Trial : IDisposable
{
    private static readonly string[] Filters =
    [
        "<filter><or><namespace>CbpRecord.Domain.Tests.Law</namespace><namespace>CbpRecord.Domain.Tests.Deadlines</namespace><namespace>CbpRecord.Domain.Tests.Reminders</namespace></or></filter>",
        "<filter><namespace>CbpRecord.Domain.Tests.Oracle</namespace></filter>",
    ];

    private static readonly Dictionary<string, object> Settings = new() { ["StopOnError"] = true, ["NumberOfTestWorkers"] = 0, ["LOAD"] = new List<string>(new[] { "Law", "Deadlines", "Reminders", "Oracle" }.Select(part => $"CbpRecord.Domain.Tests.{part}")) };

    private readonly Loader loader;
    private readonly NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());

    public Trial(string testFolder, byte[] domain, int active = -1)
    {
        loader = new(testFolder, domain);
        Wake(active);
        runner.Load(loader.LoadFromAssemblyName(new("CbpRecord.Domain.Tests")), Settings);
    }

    /// <summary>Sets the break that is awake; -1 is none.</summary>
    public void Wake(int number) => loader.LoadFromAssemblyName(new("CbpRecord.Domain")).GetType(Switched.TypeName)?.GetField(Switched.FieldName)!.SetValue(null, number);

    /// <summary>The name of the first test that noticed, or null when none did.</summary>
    public string? Notice()
    {
        foreach (var filter in Filters)
        {
            var result = runner.Run(TestListener.NULL, TestFilter.FromXml(filter));
            if (result.PassCount == 0 && result.FailCount == 0) return "no test could be loaded";
            if (result.ResultState.Status == TestStatus.Failed) return First(result)?.FullName ?? result.FullName;
        }
        return null;
    }

    public void Dispose() => loader.Unload();

    private static ITestResult? First(ITestResult result) => !result.HasChildren ? (result.ResultState.Status == TestStatus.Failed ? result : null)
        : result.Children.Select(First).FirstOrDefault(found => found is not null);

    /// <summary>The domain is the mutant; the project's other assemblies are loaded again for it; everything else is shared.</summary>
    private sealed class Loader(string folder, byte[] domain) : AssemblyLoadContext("mutant", isCollectible: true)
    {
        private Assembly? loaded;

        protected override Assembly? Load(AssemblyName name)
        {
            if (name.Name == "CbpRecord.Domain") return loaded ??= LoadFromStream(new MemoryStream(domain));
            if (Path.Combine(folder, $"{name.Name}.dll") is var path && !File.Exists(path)) return null;
            return name.Name!.StartsWith("CbpRecord.", StringComparison.Ordinal) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path)))
                : Default.Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == name.Name) ?? Default.LoadFromAssemblyPath(path);
        }
    }
}
