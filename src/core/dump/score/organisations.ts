/** Those that sign papers most often and whose names alone do not say what they are. */
const known: ReadonlySet<string> = new Set(
	(
		'nvidia|google|google deepmind|deepmind|google research|microsoft|microsoft research|meta|meta ai|meta fair|fair|openai|anthropic|apple|amazon|amazon science|ibm|ibm research|' +
		'ibm granite|intel|adobe|adobe research|salesforce|hugging face|huggingface|stability ai|mistral ai|cohere|cohere labs|ai21|ai2|allenai|allen institute for ai|bytedance|bytedance seed|' +
		"alibaba|alibaba group|alibaba cloud|qwen|tencent|tencent hunyuan|tencent ai lab|baidu|huawei|huawei noah's ark lab|xiaomi|meituan|kuaishou|kwai|deepseek|deepseek-ai|moonshot ai|" +
		'zhipu ai|z.ai|minimax|opengvlab|sensetime|megvii|jd|jd.com|ant group|inclusionai|naver|naver ai|kakao|lg ai research|samsung|sony|sony ai|yandex|sber|airi|mit|cmu|eth zurich|' +
		'epfl|kaist|kaist ai|inria|cnrs|caltech|uc berkeley|ucla|ucsd|nyu|stanford|stanford ai|harvard|princeton|oxford|cambridge|tsinghua|mila|vector institute|mbzuai|kaust|eleutherai|' +
		'laion|nous research|together ai|databricks|snowflake|servicenow|servicenow ai|bigcode|liquid ai|sakana ai|prime intellect|reka ai|runway|midjourney|black forest labs|snap|snap research|' +
		'netflix|spotify|uber|linkedin|pinterest|ebay|shopify|bloomberg|jpmorgan|qualcomm|amd|arm|bosch|siemens|philips|toyota|honda|waymo|tesla|wayve|nokia|ericsson|nec|ntt|hitachi|fujitsu'
	).split('|'),
);

/** Whether a line is nothing but the name of an organisation that needs no `University` to be known. */
export function isKnownOrganisation(text: string): boolean {
	return text.length < 40 && known.has(text.toLowerCase());
}
