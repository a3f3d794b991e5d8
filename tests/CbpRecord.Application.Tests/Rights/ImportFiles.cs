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

    /// <summary>So many invented registrations in one file of bulk data.</summary>
    public static ImportFile Many(int marks) => Text("many.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?><trademark-applications-daily><application-information><file-segments><action-keys>"
        + string.Concat(Enumerable.Range(0, marks).Select(i => $"<case-file><serial-number>{76000000 + i}</serial-number><registration-number>{1500000 + i}</registration-number><transaction-date>20170501</transaction-date><case-file-header><filing-date>20130301</filing-date><registration-date>20150303</registration-date><status-code>700</status-code><status-date>20150303</status-date><mark-identification>LUMEN {i}</mark-identification><mark-drawing-code>4000</mark-drawing-code><trademark-in>T</trademark-in><use-application-currently-in>T</use-application-currently-in></case-file-header><classifications><classification><international-code-total-no>1</international-code-total-no><international-code>011</international-code><status-code>6</status-code><primary-code>011</primary-code></classification></classifications><case-file-owners><case-file-owner><entry-number>1</entry-number><party-type>30</party-type><party-name>Invented Lighting Co., Ltd.</party-name><country>CN</country></case-file-owner></case-file-owners></case-file>"))
        + "</action-keys></file-segments></application-information></trademark-applications-daily>");
}
