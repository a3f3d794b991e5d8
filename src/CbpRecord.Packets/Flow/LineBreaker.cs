using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>A stretch of one line in one face.</summary>
internal sealed record Segment(string Text, Face Face, Run Run, double X, double Width);

internal sealed record Line(IReadOnlyList<Segment> Segments, double Width)
{
    public string Text => string.Concat(Segments.Select(s => s.Text));
}

/// <summary>Cuts text into lines no wider than the measure. A word longer than a line is cut where the line ends.</summary>
internal sealed class LineBreaker(FontSet fonts, ICollection<Rune> missing)
{
    private readonly record struct Atom(int Character, Face Face, double Width, int Run);

    /// <param name="width">The measure, in points.</param>
    /// <param name="size">The size of the text, in points.</param>
    /// <returns>At least one line; the last spaces of a line take no room.</returns>
    public IReadOnlyList<Line> Break(Words words, double size, double width)
    {
        var atoms = Atoms(words, size);
        var lines = new List<Line>();
        for (var start = 0; start < atoms.Count || lines.Count == 0;)
        {
            var (end, next) = EndOfLine(atoms, start, width);
            lines.Add(Make(atoms, start, end, words));
            start = next;
            if (start >= atoms.Count) break;
        }
        return lines;
    }

    /// <summary>The width of a text that is not broken.</summary>
    public double Measure(Words words, double size) => Atoms(words, size).Sum(a => a.Width);

    private List<Atom> Atoms(Words words, double size)
    {
        var atoms = new List<Atom>();
        for (var r = 0; r < words.Runs.Count; r++)
        {
            var run = words.Runs[r];
            foreach (var rune in Composed(run.Text).EnumerateRunes())
            {
                var c = rune.Value is '\t' ? ' ' : rune.Value;
                if (c == '\r') continue;
                if (Invisible.Is(c)) { if (atoms.Count > 0 || Invisible.BreaksLine(c)) atoms.Add(new Atom(c, null!, 0, r)); continue; }
                var face = fonts.For(c, run.Emphasis);
                if (face is null) { if (!missing.Contains(rune)) missing.Add(rune); continue; }
                atoms.Add(new Atom(c, face, face.Width(c) * size, r));
            }
        }
        SetSharedMarksInChinese(atoms, words, size);
        return atoms;
    }

    /// <summary>“ ” ‘ ’ … — · in one stretch (without a space) with a Chinese character belong to the Chinese text and are set in its face.</summary>
    private void SetSharedMarksInChinese(List<Atom> atoms, Words words, double size)
    {
        for (var from = 0; from < atoms.Count;)
        {
            var to = from;
            while (to < atoms.Count && !BreakRules.IsSpace(atoms[to].Character)) to++;
            var chinese = atoms.Slice(from, to - from).Exists(a => BreakRules.IsIdeographic(a.Character));
            for (var i = from; i < to && chinese; i++)
            {
                var c = atoms[i].Character;
                if (c is not (0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 or 0x2014 or 0xB7)) continue;
                var face = fonts.ForChineseMark(c, words.Runs[atoms[i].Run].Emphasis);
                atoms[i] = atoms[i] with { Face = face, Width = face.Width(c) * size };
            }
            from = to + 1;
        }
    }

    private static (int End, int Next) EndOfLine(List<Atom> atoms, int start, double width)
    {
        double used = 0, solid = 0;
        int lastBreak = -1;
        for (var i = start; i < atoms.Count; i++)
        {
            if (Invisible.BreaksLine(atoms[i].Character)) return (i, i + 1);
            if (i > start && BreakRules.MayBreak(atoms[i - 1].Character, atoms[i].Character)) lastBreak = i;
            used += atoms[i].Width;
            if (BreakRules.IsSpace(atoms[i].Character)) continue;
            solid = used;
            if (solid <= width + 0.01 || i == start) continue;
            var end = lastBreak > start ? lastBreak : CutBefore(atoms, start, i);
            return (end, end);
        }
        return (atoms.Count, atoms.Count);
    }

    /// <summary>A word too long for any line is cut, but no accent leaves its letter.</summary>
    private static int CutBefore(List<Atom> atoms, int start, int i)
    {
        while (i > start + 1 && BreakRules.IsMark(atoms[i].Character)) i--;
        return i;
    }

    private static Line Make(List<Atom> atoms, int start, int end, Words words)
    {
        while (end > start && (BreakRules.IsSpace(atoms[end - 1].Character) || atoms[end - 1].Face is null)) end--;
        var segments = new List<Segment>();
        double x = 0;
        for (var i = start; i < end;)
        {
            var (first, from, text) = (atoms[i], x, new StringBuilder());
            for (; i < end && atoms[i].Run == first.Run && (atoms[i].Face is null || first.Face is null || ReferenceEquals(atoms[i].Face, first.Face)); i++)
            {
                if (atoms[i].Face is null) continue;
                if (first.Face is null) first = atoms[i];
                text.Append(new Rune(atoms[i].Character).ToString());
                x += atoms[i].Width;
            }
            if (text.Length > 0) segments.Add(new Segment(text.ToString(), first.Face!, words.Runs[first.Run], from, x - from));
        }
        return new Line(segments, x);
    }

    /// <summary>e + ◌́ becomes é, which the fonts hold; Chinese compatibility characters are left as they were written.</summary>
    private static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F')) return text;
        var composed = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && text[end] is >= '\u0300' and <= '\u036F') end++;
            composed.Append(end - i > 1 && !char.IsSurrogate(text[i]) ? text[i..end].Normalize(NormalizationForm.FormC) : text[i..end]);
            i = end;
        }
        return composed.ToString();
    }
}
