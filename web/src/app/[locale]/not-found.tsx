export { NotFound as default } from "@/features/site/not-found";
