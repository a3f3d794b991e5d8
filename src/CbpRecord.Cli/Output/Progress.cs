namespace CbpRecord.Cli.Output;

/// <summary>How far long work has come, on one line that is written over and wiped at the end. Made by <see cref="Reply.Working"/>.</summary>
internal sealed class Progress : IDisposable
{
    private readonly TextWriter talk;
    private readonly Func<string> state;
    private readonly Timer timer;
    private readonly Lock writing = new();
    private int width;
    private bool over;

    /// <param name="state">Asked from another thread, a few times a second.</param>
    /// <param name="after">How long work may take before anything is said of it.</param>
    public Progress(TextWriter talk, Func<string> state, TimeSpan after)
    {
        (this.talk, this.state) = (talk, state);
        timer = new(_ => Say(), null, after, TimeSpan.FromMilliseconds(250));
    }

    public void Dispose()
    {
        timer.Dispose();
        lock (writing)
        {
            over = true;
            if (width > 0) talk.Write($"\r{new string(' ', width)}\r");
        }
    }

    private void Say()
    {
        lock (writing)
        {
            if (over) return;
            var said = state();
            talk.Write($"\r{said.PadRight(width)}");
            width = said.Length;
        }
    }
}
