using CbpRecord.Application.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.Keys;

/// <summary>The keys that programs open the API with: issued for somebody, shown once, ended by hand or by themselves.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty] public IssueApiKey Input { get; set; } = new(default, null);
    public IReadOnlyList<ApiKeyRow> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Shown on this one answer and never again.</summary>
    public string? Key { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListApiKeys());
        if (listed.Refused) return this.Refused(listed);
        var people = await mediator.Send(new ListPeople());
        if (people.Refused) return this.Refused(people);
        (Rows, People) = (listed.Value, [.. people.Value.Where(p => !p.Disabled).Select(p => new Choice(p.Id.ToString(), p.Name))]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var issued = await mediator.Send(Input);
        if (issued.Refused) return await this.RefusedAsync(issued, OnGetAsync);
        Key = issued.Value;
        return await OnGetAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        var revoked = await mediator.Send(new RevokeApiKey(id));
        return revoked.Refused ? await this.RefusedAsync(revoked, OnGetAsync) : this.Done(Links.ApiKeys, "keys.revoked");
    }
}
