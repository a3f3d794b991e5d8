using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>What a document would do, or carries hidden, that its copy in a packet does not: named so that the person is not surprised.</summary>
internal static class ActiveContent
{
    /// <summary>Each finding once, in a fixed order, as a stable word ("javascript", "attachments", "form-fields").</summary>
    public static IReadOnlyList<string> In(SourceFile source)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Catalog(source, found);
        foreach (var page in source.Pages)
        {
            if (page.Dictionary.Entry("AA") is not null) found.Add("page-actions");
            foreach (var item in source.Entry<ArrayToken>(page.Dictionary, "Annots")?.Data ?? [])
                if (source.Resolve<DictionaryToken>(item) is { } annotation) Annotation(source, annotation, found);
        }
        return [.. found];
    }

    private static void Catalog(SourceFile source, SortedSet<string> found)
    {
        var catalog = source.Catalog;
        if (catalog.Entry("AA") is not null) found.Add("document-actions");
        if (source.Entry<DictionaryToken>(catalog, "OpenAction") is { } open) Action(source, open, found);
        if (source.Entry<DictionaryToken>(catalog, "Names") is { } names)
        {
            if (names.Entry("JavaScript") is not null) found.Add("javascript");
            if (names.Entry("EmbeddedFiles") is not null) found.Add("attachments");
        }
        if (catalog.Entry("AF") is not null || catalog.Entry("Collection") is not null) found.Add("attachments");
        if (source.Entry<DictionaryToken>(catalog, "AcroForm") is not { } form) return;
        if (form.Entry("XFA") is not null) found.Add("xfa-form");
        if (source.Entry<ArrayToken>(form, "Fields") is { Data.Count: > 0 } fields)
        {
            found.Add("form-fields");
            foreach (var field in fields.Data)
                if (source.Resolve<DictionaryToken>(field) is { } dictionary && source.Resolve(dictionary.Entry("FT")).IsName("Sig") && dictionary.Entry("V") is not null)
                    found.Add("signature");
        }
    }

    private static void Annotation(SourceFile source, DictionaryToken annotation, SortedSet<string> found)
    {
        if (annotation.Entry("AA") is not null) found.Add("field-actions");
        if (source.Entry<DictionaryToken>(annotation, "A") is { } action) Action(source, action, found);
        switch (source.Resolve<NameToken>(annotation.Entry("Subtype"))?.Data)
        {
            case "Link": found.Add("links"); break;
            case "FileAttachment": found.Add("attachments"); break;
            case "Widget": found.Add(source.Resolve(annotation.Entry("FT")).IsName("Sig") && annotation.Entry("V") is not null ? "signature" : "form-fields"); break;
            case "RichMedia" or "Screen" or "Movie" or "Sound" or "3D": found.Add("multimedia"); break;
            case "Popup" or null: break;
            default: found.Add("annotations"); break;
        }
    }

    private static void Action(SourceFile source, DictionaryToken action, SortedSet<string> found)
    {
        var name = source.Resolve<NameToken>(action.Entry("S"))?.Data switch
        {
            "JavaScript" => "javascript",
            "Launch" => "launch-action",
            "SubmitForm" or "ImportData" => "form-submission",
            "GoToR" or "GoToE" or "URI" => "links",
            "Rendition" or "Movie" or "Sound" or "RichMediaExecute" => "multimedia",
            _ => null,
        };
        if (name is not null) found.Add(name);
    }
}
