using CbpRecord.Cli.Output;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>The line that says how far long work has come.</summary>
public sealed class ProgressTests
{
    [Test]
    public void It_writes_over_itself_and_leaves_nothing_behind()
    {
        var (talk, asked) = (new StringWriter(), 0);
        using var twice = new ManualResetEventSlim();
        using (new Progress(talk, () => { if (++asked == 2) twice.Set(); return asked == 1 ? "1,000 read" : "2 left"; }, TimeSpan.Zero))
            Assert.That(twice.Wait(TimeSpan.FromSeconds(30)), Is.True);
        var lines = talk.ToString().Split('\r');
        Assert.That(lines[1..3], Is.EqualTo(new[] { "1,000 read", "2 left    " }), "a shorter line covers the longer one");
        Assert.That((lines[^2].Trim(), lines[^1]), Is.EqualTo(("", "")), "the last is wiped");
    }

    [Test]
    public void Quick_work_says_nothing()
    {
        var talk = new StringWriter();
        using (new Progress(talk, () => "working", TimeSpan.FromMinutes(5))) { }
        Assert.That(talk.ToString(), Is.Empty);
    }
}
