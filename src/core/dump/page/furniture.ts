/**
 * Words of the pages around papers, lower case and without closing marks. `page` ones stand on pages that list papers and hardly
 * elsewhere, so they speak for a dump; `any` ones stand on any site.
 */
export const pageWords = new Set([
	'get trending papers in your email inbox once a day',
	'get trending papers in your email inbox',
	'daily papers',
	'trending papers',
	'by ak and the research community',
	'byak and the research community',
	'ak',
	'and the research community',
	'paper submitter',
	'paper author',
	'view arxiv page',
	'view on arxiv',
	'arxiv page',
	'arxiv link',
	'arxiv explained',
	'view pdf',
	'view paper',
	'read paper',
	'paper page',
	'hf paper page',
	'project page',
	'add to collection',
	'add to library',
	'save to library',
	'create alert',
	'semantic reader',
	'ai-generated summary',
	'show abstract',
	'hide abstract',
	'toggle abstract',
	'show abstracts',
	'hide abstracts',
	'view abstract',
	'hide details',
	'show details',
	'papers with code',
	'publisher website',
	'export citation',
	'highly influential citations',
	'related papers',
	'similar papers',
	'copy bibtex',
	'paper of the day',
	'paper of the week',
	'paper of the month',
	'your daily dose of ai research from ak',
	...(
		'tägliche papers|tägliche artikel|täglich erscheinende papers|trendpapers|papers im trend|articles du jour|articles quotidiens|papiers du jour|articles tendance|artículos diarios|' +
		'artículos en tendencia|artículos del día|每日论文|热门论文|论文趋势|デイリー論文|今日の論文|トレンド論文|오늘의 논문|일일 논문|인기 논문'
	).split('|'),
	'join the discussion on this paper page',
]);

/** `Submitted by`, and `Published on` where a browser translated the page. */
export const submitters =
	'submitted by|eingereicht von|soumis par|enviado por|presentado por|subido por|inviato da|отправил(?:а|и)?|提交者|提交人|提交自|投稿者|제출자|제출한 사람'.split(
		'|',
	);
export const publishers =
	'veröffentlicht am|publié le|publicado el|publicado em|pubblicato il|опубликовано|发布于|发表于|公開日|게시일'.split(
		'|',
	);

/** The same buttons in German, French, Spanish, Portuguese, Italian, Russian, Chinese and Japanese. */
const foreignWords =
	'anmelden|registrieren|abmelden|startseite|suche|suchen|modelle|datensätze|teilen|speichern|zitieren|merken|herunterladen|mehr|mehr anzeigen|weniger anzeigen|weiterlesen|weiter|zurück|impressum|' +
	'datenschutz|kontakt|hilfe|einstellungen|kommentare|artikel|neueste|beliebt|heute|accueil|connexion|se connecter|s’inscrire|inscription|rechercher|recherche|modèles|partager|enregistrer|citer|' +
	'lire la suite|voir plus|suivant|précédent|aide|articles du jour|inicio|iniciar sesión|registrarse|buscar|artículos|compartir|guardar|citar|leer más|ver más|siguiente|anterior|ayuda|entrar|' +
	'cadastrar|compartilhar|salvar|ler mais|ver mais|próximo|accedi|registrati|cerca|condividi|salva|leggi tutto|avanti|indietro|войти|регистрация|поиск|главная|поделиться|сохранить|читать далее|' +
	"voter pour|votar a favor|hochstimmen|täglich|wöchentlich|monatlich|quotidien|hebdomadaire|mensuel|diario|semanal|mensual|jetzt abonnieren|abonnieren|s'abonner|suscribirse|每日|每周|每月|订阅|毎日|毎週|毎月|購読する|" +
	'일간|주간|월간|구독|추천|로그인|회원가입|이전|다음|공유|저장|인용|더보기|' +
	'далее|назад|новые статьи|статьи|модели|首页|论文|模型|数据集|登录|注册|搜索|分享|收藏|引用|下载|更多|展开|收起|每日论文|社区|文档|评论|点赞|下一页|上一页|ホーム|論文|モデル|データセット|ログイン|検索|共有|保存|もっと見る|次へ|前へ';

export const anyWords = new Set(
	(
		'hugging face|models|datasets|spaces|buckets|community|docs|enterprise|pricing|log in|login|sign up|sign in|new|subscribe|' +
		'by|daily|weekly|monthly|today|yesterday|this week|this month|trending|latest|newest|oldest|recent|all time|upvote|upvotes|vote|like|likes|' +
		'save|saved|share|shared|cite|cited by|bibtex|bib|pdf|html|code|data|slides|video|poster|github|gitlab|arxiv|read more|more|less|show more|show less|see more|' +
		'see all|view all|next|previous|prev|back|home|menu|search|filter|filters|sort by|sort|load more|back to top|skip to content|skip to main content|' +
		'title|titles|paper|papers|author|authors|comment|comments|reply|edit|preview|delete|upload images, audio, and videos by dragging in the text input, pasting, or clicking here|' +
		'tap or paste here to upload images|your need to confirm your account before you can post a new comment|system theme|company|tos|privacy|about|careers|jobs|' +
		'website|inference providers|collections|organizations|posts|blog|articles|copy|copied|download|open|close|loading|loading...|cancel|submit|ok|yes|no|english|' +
		'supplementary material|mods|xml|endnote|ris|policy|tos|about arxivlabs|terms of service|privacy policy|what is semantic scholar?|read later|search results|' +
		'help|contact|terms|cookies|accept|accept all|reject|advertisement|sponsored|follow|following|followers|pinned|featured|image|thumbnail|' +
		'pdf available|open access|full text|abstract only|abs|other|html (experimental)|explore|discuss|ask|chat|resources|related|view|details|stars|forks|license|' +
		'create free account|expand|highly influential|view on publisher|has pdf|date range|fields of study|journals & conferences|see recent articles|all fields|advanced search|' +
		'about openreview|hosting a venue|all venues|terms of use|view in browser|view online|read online|download pdf|submissions|corrections|rejected submissions|withdrawn submissions|desk rejected submissions|listen|play|everyone|alert|alerts|readers: everyone|readers|implementation|demo|project|website|homepage|link|links|url|source|doi|venue|year|keywords|tags|tasks|methods|results|no code|code available|' +
		'read abstract|most recent first|newest first|oldest first|relevance|dark mode|light mode|open menu|skip to navigation|main menu|library|alerts|my account|account|settings|notifications|saved papers|' +
		'bookmark|bookmarks|upload|export|print|report|feedback|imprint|cookie settings|load more results|see more results|preprint|open access|research article|article|original article|' +
		foreignWords
	).split('|'),
);

/** Headings above an abstract, and above what a machine made of it. */
export const abstractWords = new Set([
	'abstract',
	'abstract:',
	'paper abstract',
	'summary of the paper',
	'摘要',
	'要旨',
	'概要',
	'초록',
	'요약',
	'zusammenfassung',
	'résumé',
	'resumen',
	'resumo',
	'sommario',
	'аннотация',
]);
export const summaryWords = new Set([
	'ai-generated summary',
	'ai summary',
	'tl;dr',
	'tldr',
	'tl;dr:',
	'tldr:',
	'ai-generated tldr',
	'generated summary',
	'key points',
]);

/** Headings of an article's own sections: never a paper's title. */
export const sectionWords = new Set(
	(
		'introduction|background|related work|related works|prior work|literature review|method|methods|methodology|materials and methods|our approach|our method|approach|' +
		'experiments|experiment|experimental setup|experimental results|results|results and discussion|discussion|analysis|ablation|ablations|ablation study|evaluation|conclusion|' +
		'conclusions|concluding remarks|future work|limitations|broader impact|ethics statement|acknowledgements|acknowledgments|acknowledgement|references|bibliography|' +
		'appendix|appendices|supplementary material|preliminaries|problem statement|problem setting|problem formulation|notation|datasets and metrics|implementation details|setup|' +
		'installation|install|usage|getting started|quick start|quickstart|license|licence|contributing|features|requirements|prerequisites|overview|summary|motivation|' +
		'contents|table of contents|preface|foreword|epilogue|prologue|data availability|faq|frequently asked questions|notes|todo|changelog|change log|configuration|examples|example|' +
		'description|options|arguments|parameters|returns|support|authors|credits|security|roadmap|testing|build|building|documentation|api|api reference|troubleshooting|' +
		'agenda|attendees|action items|decisions|ingredients|instructions|directions|method|serves|nutrition|conclusion and future work|outlook|data|model|training|theory|' +
		'warranty|disclaimer|definitions|termination|governing law|contact us|privacy|cookies|open questions|my thoughts|key ideas|questions|takeaways|next steps|links|resources'
	).split('|'),
);
