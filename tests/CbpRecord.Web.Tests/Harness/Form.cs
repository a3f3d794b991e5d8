using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>A form filled by its labels and sent by its button's words, as the browser would send it.</summary>
public sealed class Form(Visitor visitor, Page page, IHtmlFormElement form)
{
    private readonly List<(string Name, string FileName, byte[] Bytes)> files = [];

    /// <summary>Types into a field, chooses an option or radio button (by value or words), ticks a box ("true"/"false").</summary>
    public Form Fill(string label, string? value)
    {
        switch (page.Labelled(label, form))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box: box.IsChecked = value is null or "true"; break;
            case IHtmlInputElement input: input.Value = value ?? ""; break;
            case IHtmlTextAreaElement area: area.Value = value ?? ""; break;
            case IHtmlSelectElement select:
                select.Value = (select.Options.FirstOrDefault(o => o.Value == value) ?? select.Options.FirstOrDefault(o => Page.Tidy(o.Text) == value)
                    ?? throw new InvalidOperationException($"“{label}” does not offer “{value}”: {string.Join(" | ", select.Options.Select(o => o.Text))}")).Value;
                break;
            default: throw new InvalidOperationException($"The form has no field “{label}”: {string.Join(" | ", form.QuerySelectorAll("label").Select(l => Page.Tidy(l.TextContent)))}");
        }
        return this;
    }

    /// <summary>Ticks the box or radio button with this label.</summary>
    public Form Choose(string label) => Fill(label, "true");

    public Form Attach(string label, string fileName, byte[] bytes)
    {
        var input = page.Labelled(label, form) as IHtmlInputElement ?? throw new InvalidOperationException($"The form has no field “{label}”.");
        files.Add((input.Name!, fileName, bytes));
        return this;
    }

    /// <summary>Presses the button with these words (or the first), and follows where it leads.</summary>
    public Task<Page> Submit(string? button = null)
    {
        var buttons = form.QuerySelectorAll("button").OfType<IHtmlButtonElement>().Where(b => b.Type is "submit" or "").ToList();
        var pressed = button is null ? buttons.FirstOrDefault() : buttons.FirstOrDefault(b => Page.Tidy(b.TextContent) == button)
            ?? throw new InvalidOperationException($"The form has no button “{button}”: {string.Join(" | ", buttons.Select(b => Page.Tidy(b.TextContent)))}");
        var target = page.Absolute(pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Path);
        var values = Values(pressed).ToList();
        if (string.Equals(form.GetAttribute("method") ?? "get", "get", StringComparison.OrdinalIgnoreCase))
            return visitor.Get(new UriBuilder(target) { Query = string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}")) }.Uri);
        if (form.GetAttribute("enctype") != "multipart/form-data") return visitor.Send(HttpMethod.Post, target, new FormUrlEncodedContent(values));
        var content = new MultipartFormDataContent();
        foreach (var (key, value) in values) content.Add(new StringContent(value), key);
        foreach (var (name, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), name, fileName);
        return visitor.Send(HttpMethod.Post, target, content);
    }

    private IEnumerable<KeyValuePair<string, string>> Values(IHtmlButtonElement? pressed)
    {
        foreach (var control in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = control.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || control.HasAttribute("disabled")) continue;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio" } box) { if (box.IsChecked) yield return new(name, box.Value); }
            else if (control is IHtmlInputElement { Type: not ("submit" or "button" or "file") } input) yield return new(name, input.Value);
            else if (control is IHtmlTextAreaElement area) yield return new(name, area.Value);
            else if (control is IHtmlSelectElement select)
                foreach (var option in select.Options.Where(o => o.IsSelected)) yield return new(name, option.Value);
        }
        if (pressed is not null && pressed.GetAttribute("name") is { Length: > 0 } own) yield return new(own, pressed.Value);
    }
}
