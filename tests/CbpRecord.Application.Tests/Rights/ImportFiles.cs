using CbpRecord.Application.Rights;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Rights;

/// <summary>Files as a door would hand them over.</summary>
internal static class ImportFiles
{
    public static ImportFile At(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));
    public static ImportFile Text(string name, string text) => new(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text), writable: false));

    public static ImportFile Java() => File("rn2178784-ST96.xml");
    public static ImportFile Bulk() => At(SharedData.Path("apc", "seed.xml"));
    public static ImportFile File(string name) => At(SharedData.Path("tsdr", name));

    /// <summary>The JAVA record with one value changed.</summary>
    public static ImportFile Edited(string old, string @new)
    {
        var text = System.IO.File.ReadAllText(SharedData.Path("tsdr", "rn2178784-ST96.xml"));
        Assert.That(text, Does.Contain(old));
        return Text("renewed.xml", text.Replace(old, @new));
    }
}
