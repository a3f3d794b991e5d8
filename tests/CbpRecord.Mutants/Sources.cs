using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace CbpRecord.Mutants;

/// <summary>The domain as the compiler sees it, read and bound once; a mutant replaces one file of it.</summary>
internal sealed class Sources
{
    private readonly CSharpCompilation whole;
    private readonly Dictionary<string, SyntaxTree> trees;

    public Sources(string root, string configuration)
    {
        var folder = Path.Combine(root, "src", "CbpRecord.Domain");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([new("run-nullable-analysis", "never")]);   // it only warns
        trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && (!file.Name.StartsWith("obj/", StringComparison.Ordinal) || IsOfBuild(file.Name, configuration)))
            .ToDictionary(file => file.Name, file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path)), options, file.Path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "System.dll")).Select(path => MetadataReference.CreateFromFile(path));
        var bare = CSharpCompilation.Create("CbpRecord.Domain", trees.Values, references, new(OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, reportSuppressedDiagnostics: false, warningLevel: 0));
        CSharpGeneratorDriver.Create(Generators(), parseOptions: options).RunGeneratorsAndUpdateCompilation(bare, out var generated, out _);
        whole = (CSharpCompilation)generated;
    }

    public IEnumerable<(string Name, SyntaxTree Tree)> Under(IEnumerable<string> names) => names.Select(name => (name, trees[name]));

    /// <summary>The unbroken domain, or null with what the compiler says.</summary>
    public byte[]? Compile(out string? why) => Emit(whole, out why);

    /// <summary>The domain with one span of one file written otherwise; null where that does not compile.</summary>
    public byte[]? Compile(Mutant mutant)
    {
        var tree = trees[mutant.File];
        var changed = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(mutant.Span, mutant.Text)));
        return Emit(whole.ReplaceSyntaxTree(tree, changed), out _);
    }

    private static byte[]? Emit(CSharpCompilation compilation, out string? why)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(metadataOnly: false));
        why = result.Success ? null : string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5));
        return result.Success ? image.ToArray() : null;
    }

    private static bool IsOfBuild(string name, string configuration) => name.StartsWith($"obj/{configuration}/", StringComparison.Ordinal)
        && (name.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal) || name.EndsWith(".AssemblyInfo.cs", StringComparison.Ordinal));

    /// <summary>The generator of regular expressions lies with the reference assemblies of the runtime.</summary>
    private static ISourceGenerator[] Generators()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packs = Directory.EnumerateDirectories(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).Last();
        var generator = Assembly.LoadFrom(Path.Combine(packs, "analyzers", "dotnet", "cs", "System.Text.RegularExpressions.Generator.dll")).GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!;
        return [((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()];
    }
}
