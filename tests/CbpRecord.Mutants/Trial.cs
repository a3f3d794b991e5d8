using System.Reflection;
using System.Runtime.Loader;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace CbpRecord.Mutants;

/// <summary>Runs the domain's tests against one compiled domain, in this process: first the tables and examples, then the second engine; stops at the first red one.</summary>
internal sealed class Trial(string testFolder)
{
    private static readonly string[] Filters =
    [
        "<filter><or><namespace>CbpRecord.Domain.Tests.Law</namespace><namespace>CbpRecord.Domain.Tests.Deadlines</namespace><namespace>CbpRecord.Domain.Tests.Reminders</namespace></or></filter>",
        "<filter><namespace>CbpRecord.Domain.Tests.Oracle</namespace></filter>",
    ];

    private static readonly Dictionary<string, object> Settings = new() { ["StopOnError"] = true, ["NumberOfTestWorkers"] = 0, ["LOAD"] = new List<string>(new[] { "Law", "Deadlines", "Reminders", "Oracle" }.Select(part => $"CbpRecord.Domain.Tests.{part}")) };

    /// <summary>The name of the first test that noticed, or null when none did.</summary>
    public string? Notice(byte[] domain)
    {
        var loader = new Loader(testFolder, domain);
        try
        {
            var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
            runner.Load(loader.LoadFromAssemblyName(new("CbpRecord.Domain.Tests")), Settings);
            foreach (var filter in Filters)
            {
                var result = runner.Run(TestListener.NULL, TestFilter.FromXml(filter));
                if (result.PassCount == 0 && result.FailCount == 0) return "no test could be loaded";
                if (result.ResultState.Status == TestStatus.Failed) return First(result)?.FullName ?? result.FullName;
            }
            return null;
        }
        finally { loader.Unload(); }
    }

    private static ITestResult? First(ITestResult result) => !result.HasChildren ? (result.ResultState.Status == TestStatus.Failed ? result : null)
        : result.Children.Select(First).FirstOrDefault(found => found is not null);

    /// <summary>The domain is the mutant; the project's other assemblies are loaded again for it; everything else is shared.</summary>
    private sealed class Loader(string folder, byte[] domain) : AssemblyLoadContext("mutant", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name)
        {
            if (name.Name == "CbpRecord.Domain") return LoadFromStream(new MemoryStream(domain));
            if (Path.Combine(folder, $"{name.Name}.dll") is var path && !File.Exists(path)) return null;
            return name.Name!.StartsWith("CbpRecord.", StringComparison.Ordinal) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path)))
                : Default.Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == name.Name) ?? Default.LoadFromAssemblyPath(path);
        }
    }
}
