using CbpRecord.Application.People;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.People;

public sealed class AddModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public AddPerson Input { get; set; } = AddPerson.Blank();
    public IEnumerable<Choice> RoleChoices => words.Choices<PersonRole>("account.role");
    public IReadOnlyList<Choice> ClientChoices { get; private set; } = [];

    /// <summary>Shown on this one answer and never again.</summary>
    public string? FirstPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync(ClientId? client)
    {
        var listed = await mediator.Send(ClientChoicesOf.All);
        if (listed.Refused) return this.Refused(listed);
        ClientChoices = listed.Value.Choices(words);
        if (HttpMethods.IsGet(Request.Method)) Input = AddPerson.Blank(client);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var added = await mediator.Send(Input);
        if (added.Refused) return await this.RefusedAsync(added, () => OnGetAsync(null));
        FirstPassword = added.Value;
        return Page();
    }
}
