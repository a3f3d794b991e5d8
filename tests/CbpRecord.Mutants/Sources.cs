using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    public SourceText Text(string name) => trees[name].GetText();

    /// <summary>The domain with some files written otherwise and one more file, or what is wrong with it.</summary>
    public (byte[]? Image, IReadOnlyList<Diagnostic> Wrong) Compile(IReadOnlyDictionary<string, string> files, string more)
    {
        var options = (CSharpParseOptions)trees.Values.First().Options;
        var changed = files.Aggregate(whole, (compilation, file) => compilation.ReplaceSyntaxTree(trees[file.Key], CSharpSyntaxTree.ParseText(SourceText.From(file.Value), options, trees[file.Key].FilePath)));
        return Emit(changed.AddSyntaxTrees(CSharpSyntaxTree.ParseText(more, options)));
    }

    /// <summary>The unbroken domain, or null with what the compiler says.</summary>
    public byte[]? Compile(out string? why)
    {
        var (image, wrong) = Emit(whole);
        why = string.Join('\n', wrong.Take(5));
        return image;
    }

    /// <summary>The domain with one span of one file written otherwise; null where that does not compile.</summary>
    public byte[]? Compile(Mutant mutant)
    {
        var tree = trees[mutant.File];
        return Emit(whole.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(new TextChange(mutant.Span, mutant.Text))))).Image;
    }

    private static (byte[]? Image, IReadOnlyList<Diagnostic> Wrong) Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return (result.Success ? image.ToArray() : null, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
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
