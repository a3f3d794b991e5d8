using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>Which kind of right to add.</summary>
public sealed class AddModel : PageModel;
